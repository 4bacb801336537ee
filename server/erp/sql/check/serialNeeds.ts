import { sql } from 'kysely';
import type { SqlDatabase } from '../database/SqlDatabase.ts';
import { quoted } from '../spool/quoted.ts';
import type { Need } from './Need.ts';

/**
 * PostgreSQL's `serial` columns take their numbers from a sequence with the rights of whoever inserts; its identity columns do not
 * (postgresql.org/docs/current/datatype-numeric.html#DATATYPE-SERIAL). Asked of every table that is inserted into.
 */
export async function serialNeeds(
  database: SqlDatabase,
  needs: readonly Need[],
  signal: AbortSignal,
): Promise<Need[]> {
  if (database.dialect !== 'postgres') return [];
  const inserted = needs.filter(({ on, right }) => on === 'table' && right === 'insert');
  const tables = new Map(inserted.map((need) => [need.name, need]));
  const found: Need[] = [];
  for (const [name, { path }] of tables) {
    const rows = await database.run(
      sql`
        select case when pg_table_is_visible(s.oid) then s.relname else n.nspname || '.' || s.relname end as name
        from pg_depend as d
        join pg_class as s on s.oid = d.objid and s.relkind = 'S'
        join pg_namespace as n on n.oid = s.relnamespace
        where d.deptype = 'a' and d.classid = cast('pg_class' as regclass)
          and d.refobjid = to_regclass(${quoted('postgres', name, 'table')})`,
      signal,
    );
    for (const row of rows)
      found.push({ on: 'sequence', name: String(row['name']), right: 'usage', column: null, path });
  }
  return found;
}
