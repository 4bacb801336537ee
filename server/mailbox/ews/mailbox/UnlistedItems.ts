import { createHash } from 'node:crypto';

/** Far more than are made between two listings. */
const most = 20_000;

/** Of how many places behind its last pages a folder's listing may go on. */
const mostPlaces = 64;

interface UnlistedItem {
  folderId: string;
  /** Number of the page that told of it, so that its cursor knows it; null before that. */
  toldAt: number | null;
}

/**
 * Items we made that no listing has told of yet. Exchange tells of a deletion only where it has told of the item: one
 * that a person throws away before our next listing would leave without a word, and be taken for there for ever. So
 * the next listing of its folder that does not name it says that it left.
 *
 * Held in memory, because nothing that Exchange or a cursor says can carry it: the cursor that the next listing begins
 * at was handed out before the item was made, and the item is not there any more. Of what another process made, or this
 * one before it was started anew, an audit learns (README.md).
 */
export class UnlistedItems {
  readonly #items = new Map<string, UnlistedItem>();
  /** By folder: digests of the cursors behind its last pages, by their numbers. */
  readonly #places = new Map<string, Map<string, number>>();
  #pages = 0;

  add(id: string, folderId: string): void {
    this.#items.set(id, { folderId, toldAt: null });
    const [oldest] = this.#items.keys();
    if (this.#items.size > most && oldest !== undefined) this.#items.delete(oldest);
  }

  /** A listing begins at that cursor: whoever has it knows what was told before it, and nothing of what was told after. */
  begin(folderId: string, cursor: string | null): void {
    const place = cursor === null ? -1 : (this.#places.get(folderId)?.get(digest(cursor)) ?? -1);
    for (const [id, item] of this.#of(folderId)) {
      if (item.toldAt === null) continue;
      if (item.toldAt <= place) this.#items.delete(id);
      else item.toldAt = null;
    }
  }

  /** Those of the folder that no page has told of, before one is asked for: what is made later it cannot tell of. */
  waiting(folderId: string): string[] {
    return this.#of(folderId).flatMap(([id, { toldAt }]) => (toldAt === null ? [id] : []));
  }

  /** A page told of these, and may or may not be the last. */
  told(folderId: string, ids: Iterable<string>, cursor: string): void {
    this.#pages += 1;
    const places = this.#places.get(folderId) ?? new Map<string, number>();
    this.#places.set(folderId, places.set(digest(cursor), this.#pages));
    const [oldest] = places.keys();
    if (places.size > mostPlaces && oldest !== undefined) places.delete(oldest);
    for (const id of ids) {
      const item = this.#items.get(id);
      if (item?.folderId === folderId) item.toldAt ??= this.#pages;
    }
  }

  #of(folderId: string): [string, UnlistedItem][] {
    return [...this.#items].filter(([, item]) => item.folderId === folderId);
  }
}

/** A cursor may be many kilobytes long. */
function digest(cursor: string): string {
  return createHash('sha256').update(cursor).digest('base64');
}
