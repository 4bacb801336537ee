import type { Selectable, Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';

type LinkRow = Selectable<Tables['link']>;

/**
 * Two links become one: it stands if either stood, was made when the earlier that stands was made, has both histories, and is
 * found under both ids.
 */
export async function joinPair(
  db: Transaction<Tables>,
  moving: LinkRow,
  staying: LinkRow,
): Promise<void> {
  if (isBetter(moving, staying)) {
    const { type, family, title, linked_at, unlinked_at } = moving;
    const { linked_by_account, linked_by_user, linked_by_mailbox } = moving;
    const by = { linked_by_account, linked_by_user, linked_by_mailbox };
    await db
      .updateTable('link')
      .set({ type, family, title, linked_at, unlinked_at, ...by })
      .where('id', '=', staying.id)
      .execute();
  }
  for (const table of ['link_event', 'link_former_id'] as const) {
    await db.updateTable(table).set({ link: staying.id }).where('link', '=', moving.id).execute();
  }
  await db.insertInto('link_former_id').values({ id: moving.id, link: staying.id }).execute();
  await db.deleteFrom('link').where('id', '=', moving.id).execute();
}

/** A link that stands before one that was taken away, then the older. */
function isBetter(a: LinkRow, b: LinkRow): boolean {
  const [aStands, bStands] = [a.unlinked_at === null, b.unlinked_at === null];
  return aStands === bStands ? a.linked_at < b.linked_at : aStands;
}
