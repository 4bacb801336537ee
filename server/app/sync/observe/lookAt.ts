import type { Side } from '../../../../shared/records/Area.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { fetchThings } from './fetchThings.ts';
import { findMoved } from './findMoved.ts';
import type { Sights } from './Sights.ts';

/**
 * Looks what became of things that are said to have left, or that nobody has seen: still there, out of sight, thrown
 * away, moved, or really gone. Only what the side itself says is gone, and what carries its stamp nowhere, is (I5).
 *
 * @param pairs by reference, of those that belong to one.
 */
export async function lookAt(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
  { pairs, sights }: { pairs: ReadonlyMap<string, Pair>; sights: Sights },
): Promise<void> {
  const gone: Pair[] = [];
  const strays: string[] = [];
  for (const got of await fetchThings(run, side, refs)) {
    const pair = pairs.get(got.ref) ?? null;
    switch (got.state) {
      case 'found':
        place(run, side, got, pair, sights);
        break;
      case 'gone':
        sights.gone(got.ref, 'confirmed');
        if (pair !== null) gone.push(pair);
        else strays.push(got.ref);
        break;
      case 'hidden':
        sights.outOfScope(got.ref);
        break;
      case 'failed':
        sights.failed(got, pair?.id ?? null);
        break;
    }
  }
  // What was seen in a new place and has left that too: a pair's thing that is moved again and again.
  const waiting = strays.flatMap((ref) => run.pending.get(placeKey(side, ref)) ?? []);
  const named = waiting.flatMap(({ stampOf }) => stampOf ?? []);
  if (named.length > 0) gone.push(...(await run.store.pairs(run.scope, named)));
  await findMoved(run, side, gone, sights);
  for (const pair of gone) {
    const ref = pair[side]?.ref;
    if (ref !== undefined && sights.isConfirmedGone(ref)) run.unproven[side].add(ref);
  }
  for (const ref of strays) {
    if (run.pending.get(placeKey(side, ref))?.state === 'present') run.unproven[side].add(ref);
  }
}

/** Outside of every collection that is listed, and of what is visible through it, a thing is out of scope (class 5). */
function place(
  run: SyncRun,
  side: Side,
  got: Extract<Got, { state: 'found' }>,
  pair: Pair | null,
  sights: Sights,
): void {
  const collection = run.collections[side].find(({ id }) => id === got.collection);
  if (collection?.isBin) sights.binned(got.ref, got.ref);
  else if (collection && isInWindow(run.scope.area, got.record.fields, collection.window)) {
    sights.present(got, got.stamp, pair?.id ?? null);
  } else sights.outOfScope(got.ref);
}
