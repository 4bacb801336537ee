import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { CatalogueReader } from './CatalogueReader.ts';
import { splitName } from './splitName.ts';
import { yes } from './yes.ts';

export const postgresCatalogue: CatalogueReader = {
  async table(database, name, signal) {
    const rows = await database.run(columnsOf(name), signal);
    const [first] = rows;
    if (!first) return null;
    return {
      key: rows
        .filter(({ place }) => place !== null)
        .toSorted((a, b) => Number(a['place']) - Number(b['place']))
        .map((row) => String(row['name'])),
      isView: !['r', 'p'].includes(String(first['sort'])),
      isTransactional: true,
      may: {
        insert: yes(first['may_insert']),
        delete: yes(first['may_delete']),
        trigger: yes(first['may_trigger']),
      },
      columns: rows.map((row) => {
        const isGiven = yes(row['computed']) || yes(row['counted']);
        return {
          name: String(row['name']),
          readable: yes(row['readable']),
          type: String(row['type']),
          length: row['length'] === null ? null : Number(row['length']),
          nullable: !yes(row['required']),
          isGiven,
          hasDefault: isGiven || yes(row['defaulted']),
          writable: yes(row['writable']) && !yes(row['computed']),
        };
      }),
    };
  },
  async names(database, signal) {
    const rows = await database.run(
      sql`
        select case when pg_table_is_visible(relation.oid) then relname
          else nspname || '.' || relname end as name
        from pg_class as relation
        join pg_namespace as namespace on namespace.oid = relation.relnamespace
        where relkind in ('r', 'v', 'm', 'f', 'p')
          and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        order by 1`,
      signal,
    );
    return rows.map(({ name }) => String(name));
  },
};

/**
 * A domain is compared as the type it stands on. A length stands in atttypmod with four bytes more. What is counted is an
 * identity, or has the next number of a sequence for its default.
 */
function columnsOf(name: string): RawBuilder<SqlRow> {
  const { schema, table } = splitName(name);
  const place =
    schema === null
      ? sql`pg_table_is_visible(relation.oid)`
      : sql`relation.relnamespace = (select oid from pg_namespace where nspname = ${schema})`;
  const may = (right: string) =>
    sql`case when has_table_privilege(relation.oid, ${sql.lit(right)}) then 1 else 0 end`;
  const mayColumn = (right: string) =>
    sql`has_column_privilege(relation.oid, attribute.attnum, ${sql.lit(right)})`;
  return sql`
    select attribute.attname as name, coalesce(base.typname, type.typname) as type, relation.relkind as sort,
      case when ${mayColumn('select')} then 1 else 0 end as readable,
      case when ${mayColumn('insert')} and ${mayColumn('update')} then 1 else 0 end as writable,
      case when coalesce(base.typname, type.typname) in ('varchar', 'bpchar')
        and greatest(attribute.atttypmod, type.typtypmod) > 4
        then greatest(attribute.atttypmod, type.typtypmod) - 4 end as length,
      case when attribute.attnotnull or type.typnotnull then 1 else 0 end as required,
      case when attribute.attgenerated <> '' then 1 else 0 end as computed,
      case when attribute.attidentity <> '' or pg_get_expr(adbin, adrelid) like 'nextval(%' then 1 else 0 end as counted,
      case when attribute.atthasdef then 1 else 0 end as defaulted,
      array_position(keys.indkey::int2[], attribute.attnum) as place,
      ${may('insert')} as may_insert, ${may('delete')} as may_delete, ${may('trigger')} as may_trigger
    from pg_class as relation
    join pg_attribute as attribute
      on attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
    join pg_type as type on type.oid = attribute.atttypid
    left join pg_type as base on base.oid = type.typbasetype
    left join pg_attrdef on adrelid = relation.oid and adnum = attribute.attnum
    left join pg_index as keys on keys.indrelid = relation.oid and keys.indisprimary
    where relation.relname = ${table} and ${place} and relation.relkind in ('r', 'v', 'm', 'f', 'p')
    order by attribute.attnum`;
}
