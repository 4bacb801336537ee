import type { Transaction } from 'kysely';
import type { Account } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import type { LinkWish } from './LinkWish.ts';
import { makeLinkId } from './makeLinkId.ts';
import { writeEvents } from './writeEvents.ts';

/**
 * Links an item to each record, in the order asked. A link that stands stays as it is. One that was taken away
 * keeps its id and history, and is from now on the link of whoever asks for it here.
 */
export async function addLinks(
  db: Transaction<Tables>,
  account: Account,
  item: string,
  wishes: readonly LinkWish[],
  now: number,
): Promise<void> {
  const made = {
    linked_at: now,
    linked_by_account: account.id,
    linked_by_user: account.erpUserName,
    linked_by_mailbox: account.mailboxName,
    unlinked_at: null,
  };
  const rows = wishes.map(({ type, ref, family, title }, place) => ({
    ...made,
    id: makeLinkId(now, place),
    item,
    type,
    erp: account.erp,
    company: ref.company,
    kind: ref.kind,
    key: ref.key,
    family,
    title: storableText(title),
  }));
  // Whoever links the same at the same time waits here for the other's commit, and then finds it.
  const inserted = await db
    .insertInto('link')
    .values(inOneOrder(rows))
    .onConflict((on) => on.columns(['item', 'kind', 'key']).doNothing())
    .returning('id')
    .execute();
  await writeEvents(db, inserted, 'linked', account.erpUserName, now);
  const isNew = new Set(inserted.map((row) => row.id));
  for (const { id, kind, key, type, family, title } of rows) {
    if (isNew.has(id)) continue;
    const restored = await db
      .updateTable('link')
      .set({ ...made, type, family, title })
      .where('item', '=', item)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .where('unlinked_at', 'is not', null)
      .returning('id')
      .execute();
    await writeEvents(db, restored, 'restored', account.erpUserName, now);
  }
}

/** Rows are locked in one order, so that two who link the same records do not wait for each other. */
function inOneOrder<T extends { kind: string; key: string }>(rows: readonly T[]): T[] {
  const place = ({ kind, key }: T) => JSON.stringify([kind, key]);
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
