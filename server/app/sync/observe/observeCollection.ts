import type { Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText, type KnownCursor } from './cursorText.ts';
import { lookForUnlisted } from './lookForUnlisted.ts';
import { observePage } from './observePage.ts';
import { Sights } from './Sights.ts';

/**
 * Reads what changed in a collection since the stored cursor, page by page; a page's observations and its cursor are
 * stored together (I13). With an expired cursor everything is read again, and nothing is deleted for it.
 *
 * @returns whether it was read to its end.
 */
export async function observeCollection(
  run: SyncRun,
  side: Side,
  collection: Collection,
): Promise<boolean> {
  let ends = 0;
  for (let tries = 1; ; tries += 1) {
    const stored = await run.store.cursor(run.scope, side, collection.id);
    const cursor = stored === null ? null : cursorText.read(stored);
    try {
      const isWhole = await follow(run, side, collection, cursor);
      ends += 1;
      // One that ends early goes on behind its last page; whether it ends early again is another matter.
      if (isWhole || ends > 1) return isWhole;
    } catch (error) {
      if (isExpired(error) && cursor !== null) {
        await run.store.dropCursor(run.lease, side, collection.id);
      } else {
        // Every page that was read is stored: it goes on behind it.
        await run.waitOut(error, tries);
      }
    }
  }
}

async function follow(
  run: SyncRun,
  side: Side,
  collection: Collection,
  cursor: KnownCursor | null,
): Promise<boolean> {
  const isFirst = cursor === null || cursor.stage === 'first';
  const { stores } = run.ports;
  const place = placeKey(side, collection.id);
  const unlisted = new Set(cursor?.unlisted);
  if (cursor?.stage === 'next') run.unlisted.set(place, unlisted);
  let stored = cursor === null ? null : cursorText.write(cursor);
  try {
    for await (const page of stores[side].listChanges(
      collection.id,
      cursor?.at ?? null,
      run.signal,
    )) {
      await run.breathe();
      const sights = new Sights(run, side, isFirst);
      for (const { ref } of page.rows) unlisted.delete(ref);
      await observePage(run, side, collection, page.rows, sights);
      if (page.last) await askForRest(run, side, { collection, unlisted }, sights);
      const stage = isFirst ? (page.last ? 'whole' : 'first') : cursor.stage;
      const now = cursorText.write({ at: page.cursor, stage, unlisted: [...unlisted] });
      const next = now === stored ? null : now;
      await sights.save(collection.id, next);
      run.advance(page.rows.length);
      if (page.last) return true;
      stored = now;
    }
  } finally {
    run.unlisted.delete(place);
  }
  return false;
}

/** What no page named is looked at; what is found by that where it was looked for stays unnamed. */
async function askForRest(
  run: SyncRun,
  side: Side,
  { collection, unlisted }: { collection: Collection; unlisted: Set<string> },
  sights: Sights,
): Promise<void> {
  const refs = [...unlisted];
  unlisted.clear();
  await lookForUnlisted(run, side, { collection: collection.id, refs }, sights);
}

function isExpired(error: unknown): boolean {
  return error instanceof AppError && error.kind === 'cursor-expired';
}
