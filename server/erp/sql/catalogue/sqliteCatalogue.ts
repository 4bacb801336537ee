import { sql } from 'kysely';
import type { CatalogueReader } from './CatalogueReader.ts';
import { declaredType } from './declaredType.ts';

/**
 * SQLite has no rights, keeps to no length, and knows tables whatever their case; the mapping must spell them as the
 * database does. `hidden` 2 and 3 are computed columns (sqlite.org/pragma.html, table_xinfo).
 */
export const sqliteCatalogue: CatalogueReader = {
  async table(database, name, signal) {
    const rows = await database.run(
      sql`
        select columns.name as name, columns.type as type, columns."notnull" as required, columns.pk as pk,
          columns.dflt_value as given, columns.hidden as hidden, found.type as sort, found.sql as made
        from (select name, type, sql from sqlite_schema
          where name = ${name} and type in ('table', 'view')) as found
        join pragma_table_xinfo(found.name) as columns`,
      signal,
    );
    const [first] = rows;
    if (!first) return null;
    const isView = first['sort'] === 'view';
    const key = rows
      .filter(({ pk }) => Number(pk) > 0)
      .toSorted((a, b) => Number(a['pk']) - Number(b['pk']))
      .map((row) => String(row['name']));
    return {
      key,
      isView,
      isTransactional: true,
      may: { insert: !isView, delete: !isView, trigger: !isView },
      columns: rows.map((row) => {
        const column = String(row['name']);
        const { type, length } = declaredType(String(row['type'] ?? ''));
        const isComputed = Number(row['hidden']) > 1;
        // The rowid by another name (sqlite.org/lang_createtable.html#rowid).
        const isRowid = key.length === 1 && key[0] === column && type === 'integer';
        const isGiven = isComputed || isRowid;
        return {
          name: column,
          readable: true,
          type,
          length,
          nullable: !isRowid && Number(row['required']) === 0,
          isGiven,
          hasDefault: isGiven || row['given'] !== null,
          writable: !isComputed && !isView,
        };
      }),
    };
  },
  async names(database, signal) {
    const rows = await database.run(
      sql`select name from sqlite_schema where type in ('table', 'view') order by name`,
      signal,
    );
    return rows.map(({ name }) => String(name));
  },
};
