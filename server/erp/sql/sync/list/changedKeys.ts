import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CatalogueTable } from '../../catalogue/Catalogue.ts';
import { comparedColumn, comparison } from '../../database/comparison.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import { splitColumn } from '../../mapping/sync/splitColumn.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { recordKey, selectRecords } from '../../records/selectRecords.ts';
import { equalColumns } from '../read/equalColumns.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import type { ChangeColumn } from './ChangeColumn.ts';

/** A record that changed, at its place in the order of changes; both exactly as the database compares them. */
export interface ChangedKey {
  changed: string;
  key: string;
}

const changedAt = 'erplink changed';

/** The next records that a change column says have changed at or after a value, in the order of change and key. */
export async function changedKeys(
  erp: SqlErp,
  part: SqlPart,
  source: ChangeColumn,
  company: string,
  since: string | null,
  after: ChangedKey | null,
  limit: number,
  run: Runner,
): Promise<ChangedKey[]> {
  const rows = await run(
    source.join === null
      ? ownChanges(part, source.column, company, since, after, limit)
      : joinedChanges(erp, part, source.join, source.column, company, since, after, limit),
  );
  return rows.map((row) => ({ changed: String(row[changedAt]), key: String(row[recordKey]) }));
}

function ownChanges(
  { kind }: SqlPart,
  column: string,
  company: string,
  since: string | null,
  after: ChangedKey | null,
  limit: number,
): RawBuilder<SqlRow> {
  const { table, mapping } = kind;
  const from = after?.changed ?? since;
  const where: RawBuilder<boolean>[] = [
    sql<boolean>`${sql.id(mapping.key)} is not null`,
    // The lower bound stands for itself, so that an index on the change column is used.
    from === null
      ? sql<boolean>`${sql.id(column)} is not null`
      : comparison(table, column, '>=', from),
  ];
  if (after) {
    const later = comparison(table, column, '>', after.changed);
    where.push(sql<boolean>`(${later} or ${comparison(table, mapping.key, '>', after.key)})`);
  }
  return selectRecords(kind, {
    columns: [],
    company,
    where,
    orderBy: [comparedColumn(table, column), comparedColumn(table, mapping.key)],
    extra: [sql`${sql.id(column)} as ${sql.id(changedAt)}`],
    limit,
  });
}

/** Records whose joined row changed. Joined rows are few and their records many, so keys page on from the joined row's time. */
function joinedChanges(
  erp: SqlErp,
  part: SqlPart,
  join: string,
  column: string,
  company: string,
  since: string | null,
  after: ChangedKey | null,
  limit: number,
): RawBuilder<SqlRow> {
  const { kind, said } = part;
  const { mapping } = kind;
  const wanted = chainTo(part, join);
  const tableOf = (name: string | null): CatalogueTable =>
    (name === null ? kind.table : erp.catalogue.tables.get(said.joins?.[name]?.table ?? '')) ?? {
      columns: new Map(),
    };
  const joins = wanted.map((name) => {
    const { table = '', on = {} } = said.joins?.[name] ?? {};
    const conditions = Object.entries(on).map(([theirs, ours]) => {
      const placed = splitColumn(said, ours);
      return equalColumns(
        { id: sql.id(name, theirs), shape: tableOf(name).columns.get(theirs)?.shape },
        {
          id: sql.id(placed.join ?? 'record', placed.column),
          shape: tableOf(placed.join).columns.get(placed.column)?.shape,
        },
      );
    });
    return sql`join ${tableName(table)} as ${sql.id(name)} on ${sql.join(conditions, sql` and `)}`;
  });
  const id = sql.id(join, column);
  const key = sql.id('record', mapping.key);
  const compare = (operator: '>' | '>=', value: string) => sql`${id} ${sql.raw(operator)} ${value}`;
  const conditions = [
    sql`${sql.id('record', mapping.company)} = ${company}`,
    sql`${key} is not null`,
    ...(after === null && since === null ? [sql`${id} is not null`] : []),
    ...(after === null && since !== null ? [compare('>=', since)] : []),
    ...(after === null
      ? []
      : [
          compare('>=', after.changed),
          sql`(${compare('>', after.changed)} or ${key} > ${
            kind.table.columns.get(mapping.key)?.shape === 'integer'
              ? sql`cast(${after.key} as bigint)`
              : after.key
          })`,
        ]),
  ];
  return sql<SqlRow>`select ${key} as ${sql.id(recordKey)}, ${id} as ${sql.id(changedAt)}
    from ${tableName(mapping.table)} as ${sql.id('record')} ${sql.join(joins, sql` `)}
    where ${sql.join(conditions, sql` and `)} order by ${id}, ${key} limit ${sql.lit(limit)}`;
}

/** The joins that lead to one, in their order: a join may stand on another. */
function chainTo({ said }: SqlPart, join: string): string[] {
  const needed = new Set([join]);
  for (const name of Object.keys(said.joins ?? {}).toReversed()) {
    if (!needed.has(name)) continue;
    for (const ours of Object.values(said.joins?.[name]?.on ?? {})) {
      const { join: under } = splitColumn(said, ours);
      if (under !== null) needed.add(under);
    }
  }
  return Object.keys(said.joins ?? {}).filter((name) => needed.has(name));
}
