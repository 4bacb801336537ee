import type { RecordRef, RecordSummary } from '../../shared/recordViews.ts';
import type { Answer, Body } from '../../shared/routes.ts';
import { normalizeAddress } from '../core/normalizeAddress.ts';
import { normalizeNumber } from '../core/normalizeNumber.ts';
import { refKey } from '../core/refKey.ts';
import { searchQuestions } from '../core/searchQuestions.ts';
import { searchWords } from '../core/searchWords.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { foundRecords } from './foundRecords.ts';
import { readRecords } from './readRecords.ts';
import { requireFilled } from './requireFilled.ts';
import { withDeadline } from './withDeadline.ts';

/** More words than these narrow nothing down. */
const maxWords = 8;

/** How often the directory is asked for more when the caller may not see what it found. */
const maxRounds = 5;
const maxBatch = 200;

type Ports = Pick<AppPorts, 'directory' | 'erp' | 'settings' | 'seen'>;

/**
 * Search as you type over every kind of record. A whole number or mail address comes first, then
 * what the directory finds by the beginnings of words, then what it finds when a word is taken for the
 * name of a kind. The directory knows no rights, so it is
 * asked for more until enough is found that the caller may see, a bounded number of times. `more`
 * is said whenever there may be more, also when that bound was reached.
 */
export async function searchRecords(
  ports: Ports,
  caller: Caller,
  { text, kinds, limit }: Body<'searchRecords'>,
  signal: AbortSignal,
): Promise<Answer<'searchRecords'>> {
  const words = searchWords(text).slice(0, maxWords);
  if (words.length === 0) return { records: [], more: false };
  return await withDeadline(ports.settings.erpTimeout, signal, async (inner) => {
    const exact = await findExact(ports, caller, text, kinds);
    const visible = new Map<string, RecordSummary>();
    const read = await collect(ports, caller, exact, visible, inner);
    const questions = searchQuestions(words, kinds, ports.erp.kinds);
    let offset = 0;
    for (let round = 0; round < maxRounds && visible.size <= limit; round++) {
      const [question] = questions;
      if (question === undefined) break;
      const batch = Math.min(maxBatch, (limit + 10) * 2 ** round);
      const refs = await ports.directory.search(
        ports.erp.name,
        caller.erp.company,
        question.words,
        question.kinds,
        batch,
        offset,
      );
      read.push(...(await collect(ports, caller, refs, visible, inner)));
      offset += refs.length;
      if (refs.length < batch) {
        questions.shift();
        offset = 0;
      }
    }
    const exhausted = questions.length === 0;
    if (read.length === 0) await requireFilled(ports);
    if (visible.size === 0) foundRecords(read);
    const records = [...visible.values()];
    return { records: records.slice(0, limit), more: records.length > limit || !exhausted };
  });
}

/** What is known by exactly this number or address. */
async function findExact(
  { directory, erp }: Ports,
  caller: Caller,
  text: string,
  kinds: readonly string[],
): Promise<RecordRef[]> {
  const { company } = caller.erp;
  const address = normalizeAddress(text);
  const number = normalizeNumber(text);
  const isNumber = number.length <= 24 && number.replace(/\D/g, '').length >= 3;
  const [byAddress, byNumber] = await Promise.all([
    address === null ? [] : directory.find(erp.name, company, 'address', [address], maxBatch / 4),
    isNumber ? directory.find(erp.name, company, 'number', [number], maxBatch / 4) : [],
  ]);
  return [...byAddress, ...byNumber]
    .map((hit) => hit.ref)
    .filter((ref) => kinds.length === 0 || kinds.includes(ref.kind));
}

/**
 * Reads what was not read yet and keeps what the caller may see, in the order of the references.
 */
async function collect(
  ports: Ports,
  caller: Caller,
  refs: readonly RecordRef[],
  visible: Map<string, RecordSummary>,
  signal: AbortSignal,
): Promise<GotSummary[]> {
  const fresh = refs.filter((ref) => !visible.has(refKey(ref)));
  if (fresh.length === 0) return [];
  const got = await readRecords(ports, caller, fresh, signal);
  for (const answer of got) {
    if (answer.state === 'found') visible.set(refKey(answer.record.ref), answer.record);
  }
  return got;
}
