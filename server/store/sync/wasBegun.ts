import type { Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { presentTables } from './presentTables.ts';
import { scopeNote } from './scopeNote.ts';

/** Whether there is any sign of a scope beside its own row: then without that row it is damaged, not new. */
export async function wasBegun(db: Kysely<Tables>, id: number): Promise<boolean> {
  const note = await db
    .selectFrom('erp_link_meta')
    .select('name')
    .where('name', '=', scopeNote(id))
    .executeTakeFirst();
  return note !== undefined || (await presentTables(db, id)).size > 0;
}
