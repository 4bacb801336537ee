import type { Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chunks } from './chunks.ts';

/**
 * Reads things in batches as large as the side takes, each reference once. An answer that makes no sense is asked for
 * again in halves, so that one sick item fails alone (I15).
 *
 * @returns one answer a reference, in no particular order.
 * @throws AppError when the side or the account fails: never an empty answer (I20).
 */
export async function fetchThings(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<Got[]> {
  const found: Got[] = [];
  for (const batch of chunks([...new Set(refs)], run.can(side).batch.get)) {
    await run.breathe();
    found.push(...(await fetchBatch(run, side, batch)));
  }
  return found;
}

async function fetchBatch(run: SyncRun, side: Side, refs: readonly string[]): Promise<Got[]> {
  const { stores } = run.ports;
  try {
    const got = await run.patiently(() => stores[side].get(run.scope.area, refs, run.signal));
    requireAnswers(refs, got);
    return got;
  } catch (error) {
    if (!isNonsense(error)) throw error;
    const [only] = refs;
    if (refs.length === 1 && only !== undefined) return [{ state: 'failed', ref: only, error }];
    const half = Math.ceil(refs.length / 2);
    return [
      ...(await fetchBatch(run, side, refs.slice(0, half))),
      ...(await fetchBatch(run, side, refs.slice(half))),
    ];
  }
}

/** A thing that was asked for and not spoken of would pass for one that is gone. */
function requireAnswers(refs: readonly string[], got: readonly Got[]): void {
  const answered = new Set(got.map(({ ref }) => ref));
  if (refs.every((ref) => answered.has(ref))) return;
  throw new AppError('bad-answer', 'The server did not say what became of every item.', {
    reason: 'answer-missing',
  });
}

function isNonsense(error: unknown): error is AppError {
  return error instanceof AppError && error.kind === 'bad-answer';
}
