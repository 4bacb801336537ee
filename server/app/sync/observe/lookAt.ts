import type { Side } from '../../../../shared/records/Area.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { fetchThings } from './fetchThings.ts';
import { findMoved } from './findMoved.ts';
import { keepUnlisted, type UnlistedThing } from './keepUnlisted.ts';
import type { Sights } from './Sights.ts';

/** What is looked at, beside its references. */
interface Looked {
  pairs: ReadonlyMap<string, Pair>;
  sights: Sights;
  left?: string;
  listed?: Pick<ReadonlySet<string>, 'has'>;
}

/**
 * Looks what became of things that are said to have left, or that nobody has seen: still there, out of sight, thrown
 * away, moved, or really gone. Only what the side itself says is gone, and what carries its stamp nowhere, is (I5).
 *
 * @param looked pairs by reference, of those that belong to one; and the collection that they have left, where a listing
 * says so; or what a listing of everything named, where there was one.
 */
export async function lookAt(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
  { pairs, sights, left, listed }: Looked,
): Promise<void> {
  const gone: Pair[] = [];
  const strays: string[] = [];
  const unlisted: UnlistedThing[] = [];
  for (const got of await fetchThings(run, side, refs)) {
    const pair = pairs.get(got.ref) ?? null;
    switch (got.state) {
      case 'found': {
        const isInSight = place(run, side, got, pair, sights);
        if (isInSight && isUnlisted(run, side, got, { pair, left, listed })) unlisted.push(got);
        break;
      }
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
  unlisted.push(...(await findMoved(run, side, gone, sights)));
  await keepUnlisted(run, side, unlisted);
  for (const pair of gone) {
    const ref = pair[side]?.ref;
    if (ref !== undefined && sights.isConfirmedGone(ref)) run.unproven[side].add(ref);
  }
  for (const ref of strays) {
    if (run.pending.get(placeKey(side, ref))?.state === 'present') run.unproven[side].add(ref);
  }
}

/** Whether no listing has named it there yet: nobody knew of it, or it was somewhere else. */
function isUnlisted(
  run: SyncRun,
  side: Side,
  { ref, collection }: Extract<Got, { state: 'found' }>,
  { pair, left, listed }: Pick<Looked, 'left' | 'listed'> & { pair: Pair | null },
): boolean {
  // Named when it was read before, perhaps, and no more since everything is read anew.
  if (listed !== undefined) return !listed.has(ref);
  const waiting = run.pending.get(placeKey(side, ref));
  if (left === undefined) return pair === null && waiting === undefined;
  return collection !== left && collection !== waiting?.collection;
}

/**
 * Outside of every collection that is listed, and of what is visible through it, a thing is out of scope (class 5).
 *
 * @returns whether it is in sight.
 */
function place(
  run: SyncRun,
  side: Side,
  got: Extract<Got, { state: 'found' }>,
  pair: Pair | null,
  sights: Sights,
): boolean {
  const collection = run.collections[side].find(({ id }) => id === got.collection);
  if (collection?.isBin) sights.binned(got.ref, got.ref);
  else if (collection && isInWindow(run.scope.area, got.record.fields, collection.window)) {
    sights.present(got, got.stamp, pair?.id ?? null);
    return true;
  } else sights.outOfScope(got.ref);
  return false;
}
