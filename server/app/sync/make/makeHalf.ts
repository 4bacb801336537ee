import { otherSide } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Step } from '../../../core/sync/Step.ts';
import { applyWrites } from '../apply/applyWrites.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Makes one half of a pair as a run would: with its stamp, remembered before it is sent, in the journal, and settled by
 * looking after a crash.
 *
 * @param stored the pair as the store has it; null for one that begins with this.
 * @returns the pair with both halves.
 * @throws AppError `not-allowed`, reason `side-refused`, with the sentence of the side that would not have it; `uncertain`,
 * reason `unsettled-write`, where nobody can tell yet whether it was made: the next run looks; as `applyWrites`.
 */
export async function makeHalf(
  run: SyncRun,
  step: Extract<Step, { op: 'create' }>,
  stored: Pair | null,
): Promise<Pair> {
  const { pair, side, source } = step;
  const other = otherSide(side);
  if (run.blocked.has(pair.id)) throw unsettled();
  await applyWrites(run, [step], new Map(stored === null ? [] : [[stored.id, stored]]));
  const [after] = await run.store.pairs(run.scope, [pair.id]);
  if (after?.erp && after.mailbox) return after;
  if (run.blocked.has(pair.id)) throw unsettled();
  const place = { side: other, ref: source.ref };
  const aside = run.asides.get(placeKey(place.side, place.ref));
  const noted = run.tally
    .notInStep(run.settings.named)
    .find((one) => one.side === other && one.ref === source.ref);
  const sentence = aside?.reason ?? noted?.sentence;
  if (aside === undefined && noted?.why === 'changed-meanwhile') {
    throw new AppError('unavailable', sentence ?? 'It could not be saved at this moment.', {
      reason: 'side-busy',
    });
  }
  throw new AppError('not-allowed', sentence ?? 'It could not be saved.', {
    reason: 'side-refused',
  });
}

function unsettled(): AppError {
  return new AppError('uncertain', 'Nobody can tell yet whether this was saved.', {
    reason: 'unsettled-write',
  });
}
