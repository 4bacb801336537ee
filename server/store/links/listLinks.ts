import type { Kysely } from 'kysely';
import type { StoredLink } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';
import { toStoredLink } from './toStoredLink.ts';

/** An item's links that stand, oldest first. */
export async function listLinks(db: Kysely<Tables>, item: string): Promise<StoredLink[]> {
  const rows = await db
    .selectFrom('link')
    .selectAll()
    .where('item', '=', item)
    .where('unlinked_at', 'is', null)
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
  return rows.map(toStoredLink);
}
