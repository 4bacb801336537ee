import type { Side } from '../../../../shared/records/Area.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { lookAt } from './lookAt.ts';
import { Sights } from './Sights.ts';

/**
 * Finds what was deleted where no listing of changes says so: every id there is, against the pairs. What is missing
 * from a complete listing is then asked for by itself; only `gone` is evidence (I5). A listing that ends early, of any
 * collection, proves nothing at all.
 *
 * @returns whether it proved anything.
 */
export async function proveAbsence(
  run: SyncRun,
  side: Side,
  collections: readonly Collection[],
): Promise<boolean> {
  const listed = await listAll(run, side, collections);
  // Where no collection can be seen at all, nothing ended early.
  if (listed !== null || collections.length === 0) run.cut.listing.delete(side);
  else run.cut.listing.add(side);
  if (listed === null) return false;
  const windows = collections.map(({ window }) => window);
  const mayBeSeen = ({ [side]: own }: Pair): boolean =>
    own !== null && windows.some((window) => isInWindow(run.scope.area, own.fields, window));
  for await (const page of run.store.allPairs(run.scope, run.settings.pageSize)) {
    await run.breathe();
    const missing = new Map<string, Pair>();
    for (const pair of page) {
      const own = pair[side];
      if (own === null || run.isSetAside(side, own.ref)) continue;
      const waiting = run.pending.get(placeKey(side, own.ref));
      if (waiting?.state === 'gone') continue;
      const version = listed.get(own.ref);
      // What waits was read last: it counts, whatever the baseline says.
      const known = waiting === undefined ? own.version : waiting.version;
      // A change that the listing of changes had missed shows here.
      const isOther = version !== undefined && version !== null && version !== known;
      if (version === undefined ? mayBeSeen(pair) : isOther && run.can(side).versions) {
        missing.set(own.ref, pair);
      }
    }
    if (missing.size === 0) continue;
    const sights = new Sights(run, side);
    await lookAt(run, side, [...missing.keys()], { pairs: missing, sights, listed });
    await sights.save(collections[0]?.id ?? '', null);
  }
  await lookForWaiting(run, side, listed);
  return true;
}

/**
 * What waits since an earlier run and belongs to no pair may be gone too: nothing is to be made of it then. Where its
 * folder is out of sight nothing is either, and nobody would name it again when that can be seen once more: from then on
 * the folder is read anew.
 */
async function lookForWaiting(
  run: SyncRun,
  side: Side,
  listed: ReadonlyMap<string, unknown>,
): Promise<void> {
  const missing = new Map<string, string[]>();
  for (const [key, { collection, state }] of run.pending) {
    const at = key.indexOf('\n');
    const [of, ref] = [key.slice(0, at), key.slice(at + 1)];
    if (of !== side || state !== 'present' || listed.has(ref)) continue;
    missing.set(collection, [...(missing.get(collection) ?? []), ref]);
  }
  for (const [collection, refs] of missing) {
    const sights = new Sights(run, side);
    await lookAt(run, side, refs, { pairs: new Map(), sights, listed });
    const isInSight = run.collections[side].some(({ id }) => id === collection);
    if (!isInSight) await run.store.dropCursor(run.lease, side, collection);
    await sights.save(collection, null);
  }
}

/** Versions by reference; null when it is not sure that these are all. */
async function listAll(
  run: SyncRun,
  side: Side,
  collections: readonly Collection[],
): Promise<Map<string, string | null> | null> {
  // No collection at all is not an empty one: it may have been taken away from this account.
  if (collections.length === 0) return null;
  const listed = new Map<string, string | null>();
  for (const { id } of collections) {
    const isComplete = await run.patiently(async () => {
      let last = false;
      for await (const page of run.ports.stores[side].listRefs(id, run.signal)) {
        await run.breathe();
        for (const { ref, version } of page.refs) listed.set(ref, version);
        last = page.last;
      }
      return last;
    });
    if (!isComplete) return null;
  }
  return listed;
}
