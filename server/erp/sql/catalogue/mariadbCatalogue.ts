import { sql } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { CatalogueReader } from './CatalogueReader.ts';
import { splitName } from './splitName.ts';
import { yes } from './yes.ts';

/** Storage engines that can take a write back. */
const transactional = ['innodb', 'rocksdb', 'tokudb', 'ndbcluster', 'sequence'];

/** MariaDB and MySQL: the catalogue shows only what our login may do something with; rights stand in `privileges`. */
export const mariadbCatalogue: CatalogueReader = {
  async table(database, name, signal) {
    const { schema, table } = splitName(name);
    const place = schema === null ? sql`database()` : sql`${schema}`;
    const columns = await database.run(
      sql`
        select column_name as name, data_type as type, column_type as declared, is_nullable as nullable,
          character_maximum_length as length, column_default as given, extra as extra,
          column_key as part, privileges as rights
        from information_schema.columns
        where table_schema = ${place} and table_name = ${table} order by ordinal_position`,
      signal,
    );
    const [about] = await database.run(
      sql`
        select table_type as sort, engine as engine from information_schema.tables
        where table_schema = ${place} and table_name = ${table}`,
      signal,
    );
    // A table's name in another case is the same table on some machines only; the mapping must spell it as the database does.
    if (!about || columns.length === 0) return null;
    const keys = await database.run(
      sql`
        select column_name as name from information_schema.key_column_usage
        where table_schema = ${place} and table_name = ${table} and constraint_name = ${'PRIMARY'}
        order by ordinal_position`,
      signal,
    );
    const [rights] = await database.run(
      sql`
        select max(privilege_type = ${'INSERT'}) as may_insert, max(privilege_type = ${'DELETE'}) as may_delete,
          max(privilege_type = ${'TRIGGER'}) as may_trigger
        from (
          select privilege_type from information_schema.user_privileges
          union all select privilege_type from information_schema.schema_privileges where ${place} like table_schema
          union all select privilege_type from information_schema.table_privileges
            where table_schema = ${place} and table_name = ${table}
        ) as granted`,
      signal,
    );
    const isView = String(about['sort']) === 'VIEW';
    return {
      key: keys.map((row) => String(row['name'])),
      isView,
      isTransactional:
        isView || transactional.includes(String(about['engine'] ?? '').toLowerCase()),
      may: {
        insert: yes(rights?.['may_insert']),
        delete: yes(rights?.['may_delete']),
        trigger: !isView && yes(rights?.['may_trigger']),
      },
      columns: columns.map((row) => column(row)),
    };
  },
  async names(database, signal) {
    const rows = await database.run(
      sql`
        select case when table_schema = database() then table_name
          else concat(table_schema, '.', table_name) end as name
        from information_schema.tables
        where table_schema not in ('information_schema', 'mysql', 'performance_schema', 'sys')
        order by 1`,
      signal,
    );
    return rows.map(({ name }) => String(name));
  },
};

function column(row: SqlRow) {
  const type = String(row['type']).toLowerCase();
  const extra = String(row['extra'] ?? '').toLowerCase();
  const rights = String(row['rights'] ?? '').toLowerCase();
  const isComputed = /\b(virtual|stored|persistent) ?generated|^(virtual|persistent)/.test(extra);
  const isGiven = isComputed || extra.includes('auto_increment');
  const isText = /char|text|enum|set/.test(type);
  return {
    name: String(row['name']),
    readable: rights.includes('select'),
    // A yes or no is a number of one digit here; its declaration tells.
    type: String(row['declared']).toLowerCase() === 'tinyint(1)' ? 'boolean' : type,
    length: isText && row['length'] !== null ? Number(row['length']) : null,
    nullable: yes(row['nullable']),
    isGiven,
    hasDefault: isGiven || (row['given'] !== null && row['given'] !== 'NULL'),
    writable: !isComputed && rights.includes('insert') && rights.includes('update'),
  };
}
