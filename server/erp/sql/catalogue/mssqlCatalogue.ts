import { sql } from 'kysely';
import type { CatalogueReader } from './CatalogueReader.ts';
import { yes } from './yes.ts';

/**
 * SQL Server (learn.microsoft.com, "System catalog views"). Not tried against a server here. `max_length` is in bytes, two
 * a character where the type begins with n; -1 is no limit.
 */
export const mssqlCatalogue: CatalogueReader = {
  async table(database, name, signal) {
    const rows = await database.run(
      sql`
        select c.name as name, t.name as type, c.max_length as bytes, c.is_nullable as nullable,
          c.is_identity as counted, c.is_computed as computed, o.type as sort,
          case when c.default_object_id <> 0 then 1 else 0 end as defaulted,
          k.key_ordinal as place,
          has_perms_by_name(${name}, 'OBJECT', 'SELECT', c.name, 'COLUMN') as readable,
          has_perms_by_name(${name}, 'OBJECT', 'UPDATE', c.name, 'COLUMN') as writable,
          has_perms_by_name(${name}, 'OBJECT', 'INSERT') as may_insert,
          has_perms_by_name(${name}, 'OBJECT', 'DELETE') as may_delete,
          has_perms_by_name(${name}, 'OBJECT', 'ALTER') as may_trigger
        from sys.objects as o
        join sys.columns as c on c.object_id = o.object_id
        join sys.types as t on t.user_type_id = c.system_type_id
        left join sys.indexes as i on i.object_id = o.object_id and i.is_primary_key = 1
        left join sys.index_columns as k
          on k.object_id = i.object_id and k.index_id = i.index_id and k.column_id = c.column_id
        where o.object_id = object_id(${name}) and o.type in ('U', 'V')
        order by c.column_id`,
      signal,
    );
    const [first] = rows;
    if (!first) return null;
    const isView = String(first['sort']).trim() === 'V';
    return {
      key: rows
        .filter(({ place }) => place !== null)
        .toSorted((a, b) => Number(a['place']) - Number(b['place']))
        .map((row) => String(row['name'])),
      isView,
      isTransactional: true,
      may: {
        insert: yes(first['may_insert']),
        delete: yes(first['may_delete']),
        trigger: !isView && yes(first['may_trigger']),
      },
      columns: rows.map((row) => {
        const type = String(row['type']).toLowerCase();
        const bytes = Number(row['bytes']);
        const isComputed = yes(row['computed']) || type === 'timestamp' || type === 'rowversion';
        const isGiven = isComputed || yes(row['counted']);
        return {
          name: String(row['name']),
          readable: yes(row['readable']),
          type,
          length: /char/.test(type) && bytes >= 0 ? bytes / (type.startsWith('n') ? 2 : 1) : null,
          nullable: yes(row['nullable']),
          isGiven,
          hasDefault: isGiven || yes(row['defaulted']),
          writable: !isGiven && yes(row['writable']),
        };
      }),
    };
  },
  async names(database, signal) {
    const rows = await database.run(
      sql`
        select case when s.name = schema_name() then o.name else concat(s.name, '.', o.name) end as name
        from sys.objects as o
        join sys.schemas as s on s.schema_id = o.schema_id
        where o.type in ('U', 'V') and o.is_ms_shipped = 0 order by 1`,
      signal,
    );
    return rows.map(({ name }) => String(name));
  },
};
