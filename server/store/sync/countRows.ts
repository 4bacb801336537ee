import { sql, type Kysely } from 'kysely';
import type { Tables } from '../Tables.ts';
import { emptyTallies } from './emptyTallies.ts';
import { syncTables } from './syncTables.ts';
import type { Tallies } from './Tallies.ts';

/** What there is of a scope, counted and summed up from indexes alone. */
export async function countRows(db: Kysely<Tables>, id: number): Promise<Tallies> {
  const parts = Object.keys(syncTables).map(
    (table) => sql`
      select ${sql.lit(table)} as name, count(*) as counted,
        cast(coalesce(sum(crc), 0) % 4294967296 as bigint) as total
      from ${sql.table(table)} where scope = ${id}`,
  );
  const { rows } = await sql<{ name: keyof Tallies; counted: number; total: number }>`
    ${sql.join(parts, sql` union all `)}`.execute(db);
  const tallies = emptyTallies();
  for (const { name, counted, total } of rows) tallies[name] = { rows: counted, sum: total };
  return tallies;
}
