import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlDatabase, SqlRow } from '../database/SqlDatabase.ts';
import { splitName } from '../catalogue/splitName.ts';
import { quoted } from './quoted.ts';
import type { InstalledTrigger } from './InstalledTrigger.ts';
import type { SpoolDialect } from './SpoolDialect.ts';
import type { SpoolTables } from './SpoolTables.ts';
import { triggerPrefix } from './triggerPrefix.ts';

/**
 * The triggers of ours that are in the database: their names begin as ours do, and the spool stands in them, and it is this
 * spool: a server may hold several ERPs, each in a database or schema of its own with a spool of the same name. Others are never
 * touched.
 */
export async function installedTriggers(
  database: SqlDatabase,
  dialect: SpoolDialect,
  tables: SpoolTables,
  signal: AbortSignal,
): Promise<InstalledTrigger[]> {
  const rows = await database.run(queries[dialect](splitName(tables.spool).schema), signal);
  const prefix = triggerPrefix(tables);
  const spool = quoted(dialect, tables.spool, 'table');
  return rows
    .map((row) => ({
      name: String(row['name']),
      schema: String(row['place'] ?? ''),
      table: String(row['beside'] ?? ''),
      text: String(row['text'] ?? ''),
    }))
    .filter(({ name, text }) => name.startsWith(prefix) && text.includes(spool))
    .map(({ name, schema, table }) => ({ name, drop: dropOf(dialect, name, schema, table) }));
}

/** By the spool's schema; null where its name is without one, and so the one that is looked into first. */
const queries: Readonly<Record<SpoolDialect, (schema: string | null) => RawBuilder<SqlRow>>> = {
  sqlite: () => sql`select name as name, '' as place, tbl_name as beside, sql as text
    from sqlite_schema where type = 'trigger'`,
  // A trigger and its function are two; the function's text is what counts. The sequence stands in one for TRUNCATE.
  postgres: (schema) => sql`
    select t.tgname as name, quote_ident(n.nspname) as place, t.tgrelid::regclass::text as beside,
      replace(p.prosrc, '_missed"', '"') as text
    from pg_trigger as t
    join pg_proc as p on p.oid = t.tgfoid
    join pg_namespace as n on n.oid = p.pronamespace
    where not t.tgisinternal
      and n.nspname = any(${schema === null ? sql`current_schemas(false)` : sql`array[cast(${schema} as name)]`})`,
  // Within a trigger a name without a database is one of the trigger's own.
  mariadb: (schema) => sql`
    select trigger_name as name, trigger_schema as place, event_object_table as beside, action_statement as text
    from information_schema.triggers
    where trigger_schema not in ('mysql', 'sys', 'performance_schema')
      and ${schema === null ? sql`trigger_schema = database()` : sql`true`}`,
  mssql: () => sql`
    select t.name as name, schema_name(o.schema_id) as place, o.name as beside, m.definition as text
    from sys.triggers as t
    join sys.sql_modules as m on m.object_id = t.object_id
    join sys.objects as o on o.object_id = t.parent_id`,
};

function dropOf(dialect: SpoolDialect, name: string, schema: string, table: string): string[] {
  const one = quoted(dialect, name, 'column');
  switch (dialect) {
    case 'sqlite':
      return [`drop trigger if exists ${one}`];
    case 'postgres':
      // Table and schema come quoted.
      return [
        `drop trigger if exists ${one} on ${table}`,
        `drop function if exists ${schema}.${one}()`,
      ];
    case 'mariadb':
    case 'mssql':
      return [`drop trigger if exists ${quoted(dialect, schema, 'column')}.${one}`];
  }
}
