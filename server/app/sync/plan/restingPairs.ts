import type { Side } from '../../../../shared/records/Area.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { areNewHeld } from './areNewHeld.ts';
import { isMissing } from './isMissing.ts';

/** Pairs that are left alone for now: set aside, with a write that nobody could look at yet, or missing a thing that may have moved. */
export function restingPairs(
  run: SyncRun,
  observations: readonly StoredObservation[],
): Set<string> {
  const resting = new Set(run.blocked);
  for (const { pairId, nextTry } of run.asides.values()) {
    if (pairId !== null && nextTry > run.now) resting.add(pairId);
  }
  for (const { side, observation, pairId } of observations) {
    if (pairId === null || !isMissing(observation) || !mayComeYet(run, side, observations))
      continue;
    resting.add(pairId);
    run.tally.note(side, observation.ref, pairId, 'look-first');
  }
  return resting;
}

/** Whether what is missing may be among what is new, and that is left for a later plan, or was not read yet. */
function mayComeYet(run: SyncRun, side: Side, observations: readonly StoredObservation[]): boolean {
  if (run.unproven[side].size > 0) return true;
  return areNewHeld(run, side) && observations.some((seen) => seen.side === side && isNew(seen));
}

function isNew({ pairId, observation }: StoredObservation): boolean {
  return pairId === null && observation.state === 'present';
}
