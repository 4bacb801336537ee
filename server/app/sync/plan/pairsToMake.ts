import { otherSide, sides } from '../../../../shared/records/Area.ts';
import { goesTo } from '../../../core/sync/goesTo.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Pairs of which a side is still to be made although nothing new was seen of the other: somebody wanted it so, or the
 * policy did not allow it before. Nothing is made while its like may not have come into sight yet, and of what was seen
 * the observation decides.
 *
 * @param most how many; the others wait for the next run.
 */
export async function pairsToMake(run: SyncRun, most: number): Promise<Pair[]> {
  const found: Pair[] = [];
  const isSure =
    run.unsettled.size === 0 &&
    sides.every((side) => run.readWhole.has(side) && run.unproven[side].size === 0);
  if (!isSure) return found;
  for (const side of sides) {
    const isMade = run.policy.create[side] && goesTo(run.policy.direction, side);
    if (!isMade || found.length >= most) continue;
    for await (const page of run.store.pairsToMake(run.scope, side, run.settings.pageSize)) {
      await run.breathe();
      for (const pair of page) {
        const ref = pair[otherSide(side)]?.ref ?? '';
        if (pair.conflict === null && !run.pending.has(placeKey(otherSide(side), ref))) {
          found.push(pair);
        }
      }
      if (found.length >= most) break;
    }
  }
  return found.slice(0, most);
}
