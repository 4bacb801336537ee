import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlDatabase, SqlRow } from '../database/SqlDatabase.ts';
import type { Catalogue, CatalogueTable } from './Catalogue.ts';
import { shapeOf } from './shapeOf.ts';

/** Asks the database what it says of these tables and views. @throws AppError as {@link SqlDatabase.run}. */
export async function readCatalogue(
  database: SqlDatabase,
  tables: Iterable<string>,
  signal: AbortSignal,
): Promise<Catalogue> {
  const queries = database.dialect === 'sqlite' ? sqliteQueries : postgresQueries;
  const found = new Map<string, CatalogueTable>();
  for (const table of new Set(tables)) {
    const rows = await database.run(queries.columns(table), signal);
    if (rows.length === 0) continue;
    const columns = rows.map(
      (row) =>
        [
          String(row.name),
          { shape: shapeOf(database.dialect, String(row.type)), readable: Boolean(row.readable) },
        ] as const,
    );
    found.set(table, { columns: new Map(columns) });
  }
  const names = await database.run(queries.names, signal);
  return { tables: found, names: names.map((row) => String(row.name)) };
}

interface CatalogueQueries {
  columns(table: string): RawBuilder<SqlRow>;
  names: RawBuilder<SqlRow>;
}

const sqliteQueries: CatalogueQueries = {
  // SQLite knows tables whatever their case; the mapping must spell them as the database does.
  columns: (table) => sql`
    select columns.name, columns.type, 1 as readable
    from (select name from sqlite_schema where name = ${table} and type in ('table', 'view')) as found
    join pragma_table_xinfo(found.name) as columns`,
  names: sql`select name from sqlite_schema where type in ('table', 'view') order by name`,
};

const postgresQueries: CatalogueQueries = {
  columns: (table) => {
    const dot = table.indexOf('.');
    const relation = table.slice(dot + 1);
    const place =
      dot < 0
        ? sql`pg_table_is_visible(relation.oid)`
        : sql`relation.relnamespace = (select oid from pg_namespace where nspname = ${table.slice(0, dot)})`;
    // A domain is compared as the type it stands on.
    return sql`
      select attribute.attname as name, coalesce(base.typname, type.typname) as type,
        has_column_privilege(relation.oid, attribute.attnum, 'select') as readable
      from pg_class as relation
      join pg_attribute as attribute
        on attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
      join pg_type as type on type.oid = attribute.atttypid
      left join pg_type as base on base.oid = type.typbasetype
      where relation.relname = ${relation} and ${place} and relation.relkind in ('r', 'v', 'm', 'f', 'p')
      order by attribute.attnum`;
  },
  names: sql`
    select case when pg_table_is_visible(relation.oid) then relname
      else nspname || '.' || relname end as name
    from pg_class as relation
    join pg_namespace as namespace on namespace.oid = relation.relnamespace
    where relkind in ('r', 'v', 'm', 'f', 'p')
      and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    order by 1`,
};
