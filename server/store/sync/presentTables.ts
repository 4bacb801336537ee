import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import type { SyncTable } from './SyncTable.ts';
import { syncTables } from './syncTables.ts';

/** The tables in which a scope has any row: one look into an index each, however many rows there are. */
export async function presentTables(db: Kysely<Tables>, id: number): Promise<Set<SyncTable>> {
  const parts = Object.keys(syncTables).map(
    (table) => sql`
      select ${sql.lit(table)} as name
      where exists (select 1 from ${sql.table(table)} where scope = ${id})`,
  );
  const { rows } = await sql<{ name: SyncTable }>`
    ${sql.join(parts, sql` union all `)}`.execute(db);
  return new Set(rows.map((row) => row.name));
}
