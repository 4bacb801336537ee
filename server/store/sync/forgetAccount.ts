import { sql, type Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';
import { accountNote } from './accountNote.ts';
import { lockScope } from './lockScope.ts';
import { scopeNote } from './scopeNote.ts';
import { syncTables } from './syncTables.ts';

/** Forgets an account, sound or not. Whoever holds a lease of it loses it. */
export async function forgetAccount(db: Transaction<Tables>, account: string): Promise<void> {
  const note = await db
    .deleteFrom('erp_link_meta')
    .where('name', '=', accountNote(account))
    .returning('value')
    .executeTakeFirst();
  const ids = new Set(note?.value.split(',').map(Number));
  // In one order, so that two who forget do not wait for each other.
  for (const id of [...ids].toSorted((a, b) => a - b)) {
    await lockScope(db, id);
    for (const table of Object.keys(syncTables)) {
      await sql`delete from ${sql.table(table)} where scope = ${id}`.execute(db);
    }
    await db.deleteFrom('sync_scope').where('id', '=', id).execute();
    await db.deleteFrom('erp_link_meta').where('name', '=', scopeNote(id)).execute();
  }
}
