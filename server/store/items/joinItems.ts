import type { Transaction } from 'kysely';
import { joinLinks } from '../links/joinLinks.ts';
import type { Tables } from '../Tables.ts';

/**
 * Makes two stored items one: marks, aliases, conversations and links go over, and `from` is no more.
 * Both had been stored before it was known that they are the same item.
 */
export async function joinItems(
  db: Transaction<Tables>,
  from: string,
  into: string,
): Promise<void> {
  await joinLinks(db, from, into);
  for (const table of ['item_mark', 'item_alias'] as const) {
    await db.updateTable(table).set({ item: into }).where('item', '=', from).execute();
  }
  const conversations = await db
    .deleteFrom('item_conversation')
    .where('item', '=', from)
    .returning('conversation')
    .execute();
  if (conversations.length > 0) {
    await db
      .insertInto('item_conversation')
      .values(conversations.map(({ conversation }) => ({ conversation, item: into })))
      .onConflict((on) => on.columns(['conversation', 'item']).doNothing())
      .execute();
  }
  await db.deleteFrom('item').where('id', '=', from).execute();
}
