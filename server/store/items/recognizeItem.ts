import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { decideItem } from './decideItem.ts';
import { findItems } from './findItems.ts';
import type { ItemKeys } from './ItemKeys.ts';
import { joinItems } from './joinItems.ts';
import { learnItem } from './learnItem.ts';

/**
 * Finds the stored item and lets it learn what it is seen under now: its identity, its id in this
 * mailbox, its conversation there (Exchange numbers conversations per mailbox). Stored items that
 * turn out to be the same are joined. Null for an item that is not known; nothing is stored then.
 */
export async function recognizeItem(
  db: Transaction<Tables>,
  keys: ItemKeys,
): Promise<string | null> {
  const { item, same } = decideItem(keys, await findItems(db, keys));
  if (item === null) return null;
  for (const other of same) await joinItems(db, other.id, item.id);
  if (item.identity === null && keys.identity !== null) {
    await db
      .updateTable('item')
      .set({ identity: keys.identity })
      .where('id', '=', item.id)
      .execute();
  }
  await learnItem(db, item.id, keys, { isNew: false });
  return item.id;
}
