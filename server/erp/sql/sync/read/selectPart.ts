import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import { splitColumn } from '../../mapping/sync/splitColumn.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { recordKey, selectRecords } from '../../records/selectRecords.ts';
import type { SqlPart } from '../SqlPart.ts';
import { equalColumns } from './equalColumns.ts';
import { orderedKey } from './orderedKey.ts';

/** Under which name it stands in a row whether the user may have it: 1 or 0; not there where every record is the user's. */
export const isOwn = 'erplink own';

/** Which records of a part are selected, and how many at most. */
export interface PartQuestion {
  company: string;
  where: readonly RawBuilder<unknown>[];
  /** Whether a record is the user's; null where every one is. */
  own: RawBuilder<boolean> | null;
  /** In the order of keys. */
  limit: number;
}

/**
 * The SELECT for records with their joins. The records are chosen first, in a query of their own, so that a page is so many
 * records whatever is joined to them.
 */
export function selectPart(erp: SqlErp, part: SqlPart, question: PartQuestion): RawBuilder<SqlRow> {
  const { kind, said } = part;
  const { company, where, own, limit } = question;
  const records = selectRecords(kind, {
    company,
    columns: part.columns,
    where,
    extra: own ? [sql`case when ${own} then 1 else 0 end as ${sql.id(isOwn)}`] : [],
    orderBy: [orderedKey(kind, sql.id(kind.mapping.key))],
    limit,
  });
  const at = (name: string) => {
    const { join, column } = splitColumn(said, name);
    const table =
      join === null ? kind.table : erp.catalogue.tables.get(said.joins?.[join]?.table ?? '');
    return { id: sql.id(join ?? 'record', column), shape: table?.columns.get(column)?.shape };
  };
  const joins = part.joins.map(({ name, mapping: { table, on, where: which } }) => {
    const columns = erp.catalogue.tables.get(table)?.columns;
    const conditions = [
      ...Object.entries(on).map(([theirs, ours]) =>
        equalColumns({ id: sql.id(name, theirs), shape: columns?.get(theirs)?.shape }, at(ours)),
      ),
      ...Object.entries(which ?? {}).map(([column, value]) =>
        value === null
          ? sql`${sql.id(name, column)} is null`
          : sql`cast(${sql.id(name, column)} as text) = ${typeof value === 'boolean' ? String(Number(value)) : String(value)}`,
      ),
    ];
    return sql`left join ${tableName(table)} as ${sql.id(name)} on ${sql.join(conditions, sql` and `)}`;
  });
  const selected = [
    ...[recordKey, ...(own ? [isOwn] : []), ...part.read].map(
      (column) => sql`${sql.id('record', column)} as ${sql.id(column)}`,
    ),
    ...part.joined.map(
      ({ join, column, alias }) => sql`${sql.id(join, column)} as ${sql.id(alias)}`,
    ),
    ...part.expressions.map(({ sql: text, alias }) => sql`(${text}) as ${sql.id(alias)}`),
  ];
  return sql<SqlRow>`select ${sql.join(selected)} from (${records}) as ${sql.id('record')}
    ${sql.join(joins, sql` `)} order by ${orderedKey(kind, sql.id('record', recordKey))}`;
}
