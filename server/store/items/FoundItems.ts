import type { StoredItem } from './StoredItem.ts';

/** The items that each of the keys leads to; null where it leads nowhere. */
export interface FoundItems {
  byIdentity: StoredItem | null;
  byMark: StoredItem | null;
  byAlias: StoredItem | null;
}
