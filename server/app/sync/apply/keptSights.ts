import { sides } from '../../../../shared/records/Area.ts';
import type { Plan, PlanInput } from '../../../core/sync/Plan.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Where every thing with another version than its pair's is read, since nothing tells of deletions, one that takes no part
 * just now would be read with each run: there what was seen of it stays, and is news as soon as it takes part again. Why a
 * pair takes no part is told of one of its things only, and may hold for the other.
 *
 * @returns ids of the observations that stay.
 */
export function keptSights(
  run: SyncRun,
  { skipped }: Plan,
  { seen, pairs }: PlanInput,
): Set<string> {
  const out = skipped.filter(({ why, pairId }) => pairId !== null && notTaking.has(why));
  const ids = new Set(out.map(({ pairId }) => pairId));
  const resting = new Set(out.map(({ side, ref }) => placeKey(side, ref)));
  for (const pair of pairs) {
    if (!ids.has(pair.id)) continue;
    for (const side of sides) {
      const own = pair[side];
      if (own !== null) resting.add(placeKey(side, own.ref));
    }
  }
  return new Set(
    seen.flatMap(({ id, side, observation }) => {
      const { versions, tombstones } = run.can(side);
      const isRead = versions && !tombstones && observation.state === 'present';
      return isRead && resting.has(placeKey(side, observation.ref)) ? [id] : [];
    }),
  );
}

const notTaking: ReadonlySet<string> = new Set(['private', 'series', 'follow-up', 'not-selected']);
