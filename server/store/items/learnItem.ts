import type { Transaction } from 'kysely';
import { isAccount } from '../accounts/isAccount.ts';
import type { Tables } from '../Tables.ts';
import type { ItemKeys } from './ItemKeys.ts';

/**
 * Keeps under which id and in which conversation an item is seen in this mailbox. An alias that led
 * elsewhere moves, but not to a new item that has no identity: then somebody else has just stored the
 * same item, and the unique alias sends this transaction back to its start.
 */
export async function learnItem(
  db: Transaction<Tables>,
  item: string,
  { account, erp, company, alias, conversation, identity }: ItemKeys,
  { isNew }: { isNew: boolean },
): Promise<void> {
  if (alias !== null && (await isAccount(db, account))) {
    const insert = db.insertInto('item_alias').values({ account, erp, company, alias, item });
    const moving = insert.onConflict((on) =>
      on.columns(['account', 'erp', 'company', 'alias']).doUpdateSet({ item }),
    );
    await (isNew && identity === null ? insert : moving).execute();
  }
  if (conversation !== null) {
    await db
      .insertInto('item_conversation')
      .values({ conversation, item })
      .onConflict((on) => on.columns(['conversation', 'item']).doNothing())
      .execute();
  }
}
