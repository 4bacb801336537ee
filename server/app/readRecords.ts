import { RecordSummary, type RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import { checkAnswer } from '../core/checkAnswer.ts';
import { refKey } from '../core/refKey.ts';
import { safeUrl } from '../core/safeUrl.ts';
import type { GotSummary } from '../ports/ErpConnector.ts';
import type { AppPorts } from './AppPorts.ts';
import type { Caller } from './Caller.ts';
import { withDeadline } from './withDeadline.ts';

/** The most references that {@link ErpConnector.get} takes. */
const batch = 200;

/**
 * Reads records as the caller, in the order of the question, each once however often it is named.
 * What the ERP says is checked: one record that makes no sense is `failed`, the others come all the
 * same. A reference to another company is `hidden` without asking.
 *
 * @throws AppError `unavailable` when the ERP is away or too slow, `bad-answer` when its answer
 * does not fit the question.
 */
export async function readRecords(
  { erp, settings, seen }: Pick<AppPorts, 'erp' | 'settings' | 'seen'>,
  caller: Caller,
  refs: readonly RecordRef[],
  signal: AbortSignal,
): Promise<GotSummary[]> {
  const unique = new Map(refs.map((ref) => [refKey(ref), ref]));
  const asked = [...unique.values()].filter((ref) => ref.company === caller.erp.company);
  const answers = new Map<string, GotSummary>();
  await withDeadline(settings.erpTimeout, signal, async (inner) => {
    for (let at = 0; at < asked.length; at += batch) {
      const part = asked.slice(at, at + batch);
      const got = await erp.get(part, caller.erp, inner);
      if (!Array.isArray(got) || got.length !== part.length) throw misfit();
      part.forEach((ref, index) => answers.set(refKey(ref), checked(ref, got[index])));
    }
  });
  for (const [key, answer] of answers) {
    const ref = unique.get(key);
    if (ref === undefined) continue;
    if (answer.state === 'found') seen.remember(caller, ref);
    if (answer.state === 'hidden') seen.forget(caller, ref);
  }
  return refs.map((ref) => answers.get(refKey(ref)) ?? { state: 'hidden', ref });
}

function checked(ref: RecordRef, got: GotSummary | undefined): GotSummary {
  if (got === undefined) return { state: 'failed', ref, error: misfit() };
  if (got.state !== 'found') return { ...got, ref };
  try {
    const record = checkAnswer(RecordSummary, got.record);
    if (refKey(record.ref) !== refKey(ref)) throw misfit();
    return { state: 'found', record: { ...record, openUrl: safeUrl(record.openUrl) } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { state: 'failed', ref, error };
  }
}

function misfit(): AppError {
  return new AppError('bad-answer', 'The ERP’s answer does not fit the question.', {
    reason: 'erp-answer',
  });
}
