import type { LanguageCode } from '../../../../shared/LanguageCode.ts';
import type { Answer, Body } from '../../../../shared/routes.ts';
import type { ThingWrite } from '../../../../shared/things.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { JournalEntry, Scope, SyncStore } from '../../../ports/SyncStore.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { sayIn } from '../../words/sayIn.ts';
import { shownValue } from '../shownValue.ts';
import { allThings } from './allThings.ts';
import { ownArea } from './ownArea.ts';

/** Writes of its history that are told. */
const most = 50;

/**
 * One thing of the caller's with what both sides said when they were last in step, and what the sync wrote to it (NX5).
 * Asks neither side. Of what is private nothing is shown.
 *
 * @throws AppError as `ownArea`; `not-found`, reason `thing-unknown`, where it is not in the list any more.
 */
export async function showThing(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  { area, key }: Body<'showThing'>,
): Promise<Answer<'showThing'>> {
  const own = await ownArea(ports, caller, area);
  const { sync } = own.ports;
  const thing = (await allThings(own, area)).find((one) => one.key === key);
  if (thing === undefined) {
    throw new AppError('not-found', 'This is not in the list any more.', {
      reason: 'thing-unknown',
    });
  }
  const { pairId, refs, known, sentence, question, ...listed } = thing;
  const [pair] = pairId === null ? [] : await sync.pairs(own.scope, [pairId]);
  const written = pairId === null ? [] : await sync.pairJournal(own.scope, pairId, most);
  const wasPrivate = written.some(({ before, after }) => isPrivate(before) || isPrivate(after));
  const isHidden = listed.isPrivate || known.some(isPrivate) || wasPrivate;
  const { title, isNamed, day, state, why } = listed;
  const erp = pair?.erp?.fields ?? (refs.erp === undefined ? undefined : known[0]);
  const mailbox = pair?.mailbox?.fields ?? (refs.mailbox === undefined ? undefined : known[0]);
  return {
    thing: {
      ...{ key, isNamed, state, why, isPrivate: isHidden },
      ...{ title: isHidden ? null : title, day: isHidden ? null : day },
    },
    isThere: { erp: refs.erp !== undefined, mailbox: refs.mailbox !== undefined },
    fields: isHidden ? [] : fieldsOf(erp, mailbox),
    sentence: sentence === null ? null : said(sentence, caller.erp.language ?? 'en'),
    question,
    history: await historyOf(sync, own.scope, written, isHidden),
  };
}

function fieldsOf(erp: Fields = {}, mailbox: Fields = {}): Answer<'showThing'>['fields'] {
  const names = new Set([...Object.keys(mailbox), ...Object.keys(erp)]);
  return [...names].map((field) => ({
    field,
    ...(erp[field] !== undefined && { erp: shownValue(erp[field]) }),
    ...(mailbox[field] !== undefined && { mailbox: shownValue(mailbox[field]) }),
  }));
}

/** In the reader's language where that is known; whoever failed says it in English. */
function said(text: string, language: LanguageCode): Answer<'showThing'>['sentence'] {
  const translated = sayIn(language, text);
  return { text: translated, language: translated === text ? 'en' : language };
}

async function historyOf(
  sync: Pick<SyncStore, 'findRun'>,
  scope: Scope,
  written: readonly JournalEntry[],
  isHidden: boolean,
): Promise<ThingWrite[]> {
  const kinds = new Map<string, boolean>();
  for (const runId of new Set(written.map((one) => one.runId))) {
    kinds.set(runId, (await sync.findRun(scope, runId))?.kind === 'sync');
  }
  return written.map(({ runId, at, side, op, before, after }): ThingWrite => {
    const names = isHidden || op === 'delete' ? [] : Object.keys(after);
    return {
      ...{ runId, side, op, at: new Date(at).toISOString() },
      fields: names.map((field) => ({
        field,
        ...(op === 'update' && { before: shownValue(before[field] ?? null) }),
        after: shownValue(after[field]),
      })),
      canUndo: kinds.get(runId) ?? false,
    };
  });
}
