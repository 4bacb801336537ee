import type { Side } from '../../../../shared/records/Area.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText } from './cursorText.ts';

/** A thing, and the collection in which it lies. */
export interface UnlistedThing {
  collection: string;
  ref: string;
}

/**
 * Every batch writes again what is remembered already: of more it is cheaper to list all there is once, with the next
 * run.
 */
const most = 1000;

/**
 * Remembers what is known to be there and no listing has named: what we made, what was found by its stamp or by asking.
 * Before a listing names it a person may throw it away, and a server that tells changes since then says nothing of it: it
 * never said that it was there (SyncFolderItems of Exchange). Kept with the cursor of its collection, which stands for
 * what was told so far. To be called before a write is committed, or what was found is stored: a run that is killed in
 * between comes by once more, and remembering twice harms nothing.
 *
 * @throws AppError as the store.
 */
export async function keepUnlisted(
  run: SyncRun,
  side: Side,
  things: readonly UnlistedThing[],
): Promise<void> {
  // Where nothing tells of deletions everything is looked for with each run.
  if (!run.can(side).tombstones) return;
  for (const [collection, own] of Map.groupBy(things, (thing) => thing.collection)) {
    const refs = own.map(({ ref }) => ref);
    const reading = run.unlisted.get(placeKey(side, collection));
    if (reading !== undefined) {
      // Stored with the page that is just being read.
      for (const ref of refs) reading.add(ref);
      continue;
    }
    const stored = await run.store.cursor(run.scope, side, collection);
    const cursor = stored === null ? null : cursorText.read(stored);
    // What is read for the first time, or anew, is compared with all pairs once it was read.
    if (cursor?.stage !== 'next') continue;
    const unlisted = [...new Set([...cursor.unlisted, ...refs])];
    if (unlisted.length === cursor.unlisted.length) continue;
    const next: typeof cursor =
      unlisted.length > most
        ? { ...cursor, stage: 'whole', unlisted: [] }
        : { ...cursor, unlisted };
    await run.store.saveObservations(run.lease, side, collection, [], cursorText.write(next));
  }
}
