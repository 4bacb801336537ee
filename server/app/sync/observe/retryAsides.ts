import { sides } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import { lookAt } from './lookAt.ts';
import { Sights } from './Sights.ts';

/** Reads again what could not be read or written, once its pause is over. */
export async function retryAsides(run: SyncRun): Promise<void> {
  for (const side of sides) {
    const due = [...run.asides.values()].filter(
      (item) => item.side === side && item.nextTry <= run.now && !isReadable(run, item),
    );
    if (due.length === 0) continue;
    const refs = due.map(({ ref }) => ref);
    const pairs = new Map<string, Pair>();
    for (const pair of await run.store.pairsByRef(run.scope, side, refs)) {
      const ref = pair[side]?.ref;
      if (ref !== undefined) pairs.set(ref, pair);
    }
    const byCollection = Map.groupBy(
      refs,
      (ref) => run.pending.get(placeKey(side, ref))?.collection ?? '',
    );
    for (const [collection, group] of byCollection) {
      const sights = new Sights(run, side);
      await lookAt(run, side, group, { pairs, sights });
      // Of no pair, and gone: nobody waits for it any more.
      const lost = group.filter((ref) => !pairs.has(ref) && sights.isGone(ref));
      await sights.save(collection, null);
      await takeBackThings(run, side, lost);
    }
  }
}

/** What was read and could not be written waits as it is, and is only planned again. */
function isReadable(
  run: SyncRun,
  { side, ref }: { side: 'erp' | 'mailbox'; ref: string },
): boolean {
  return run.pending.get(placeKey(side, ref))?.state === 'present';
}
