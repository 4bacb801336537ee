import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { decideItem } from './decideItem.ts';
import { findItems } from './findItems.ts';
import type { ItemKeys } from './ItemKeys.ts';

/** Which stored item this is, for reading, and whether there is something it has yet to learn. */
export async function lookUpItem(
  db: Kysely<Tables>,
  keys: ItemKeys,
): Promise<{ id: string; isNews: boolean } | null> {
  const found = await findItems(db, keys);
  const { item, same } = decideItem(keys, found);
  if (item === null) return null;
  const isNews =
    same.length > 0 ||
    (keys.identity !== null && item.identity === null) ||
    (keys.alias !== null && found.byAlias?.id !== item.id) ||
    (keys.conversation !== null && !(await isInConversation(db, item.id, keys.conversation)));
  return { id: item.id, isNews };
}

async function isInConversation(
  db: Kysely<Tables>,
  item: string,
  conversation: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('item_conversation')
    .select('item')
    .where('conversation', '=', conversation)
    .where('item', '=', item)
    .executeTakeFirst();
  return row !== undefined;
}
