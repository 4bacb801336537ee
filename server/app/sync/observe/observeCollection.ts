import type { Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText, type KnownCursor } from './cursorText.ts';
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
  let before = cursor?.at ?? null;
  for await (const page of stores[side].listChanges(collection.id, before, run.signal)) {
    await run.breathe();
    const sights = new Sights(run, side, isFirst);
    await observePage(run, side, collection, page.rows, sights);
    const after = isFirst ? (page.last ? 'whole' : 'first') : cursor.stage;
    const isMoved = page.cursor !== before || after !== cursor?.stage;
    const next = isMoved ? cursorText.write({ at: page.cursor, stage: after }) : null;
    await sights.save(collection.id, next);
    run.advance(page.rows.length);
    if (page.last) return true;
    before = page.cursor;
  }
  return false;
}

function isExpired(error: unknown): boolean {
  return error instanceof AppError && error.kind === 'cursor-expired';
}
