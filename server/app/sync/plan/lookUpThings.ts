import { sides } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Plan } from '../../../core/sync/Plan.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { lookAt } from '../observe/lookAt.ts';
import { proveGone } from '../observe/proveGone.ts';
import { Sights } from '../observe/Sights.ts';

/**
 * Fetches what a plan hangs on, and stores it as seen.
 *
 * @returns whether there was anything new to look at: then it is planned again.
 */
export async function lookUpThings(
  run: SyncRun,
  wanted: Plan['lookUp'],
  looked: Set<string>,
): Promise<boolean> {
  let isNew = false;
  for (const side of sides) {
    const refs = wanted
      .filter((each) => each.side === side && !looked.has(placeKey(side, each.ref)))
      .map(({ ref }) => ref);
    if (refs.length === 0) continue;
    isNew = true;
    for (const ref of refs) looked.add(placeKey(side, ref));
    const pairs = new Map<string, Pair>();
    for (const pair of await run.store.pairsByRef(run.scope, side, refs)) {
      const ref = pair[side]?.ref;
      if (ref !== undefined) pairs.set(ref, pair);
    }
    const sights = new Sights(run, side);
    await lookAt(run, side, refs, { pairs, sights });
    await sights.save('', null);
  }
  await proveGone(run);
  return isNew;
}
