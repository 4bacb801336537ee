import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { SqlRow } from '../database/SqlDatabase.ts';
import { comparison } from '../database/comparison.ts';
import { tableName } from '../database/tableName.ts';
import type { SqlKind } from './SqlKind.ts';

/** Aliases beside a kind's own columns; no column can be called so, since a mapping names columns of the catalogue. */
export const recordKey = 'erplink key';

/** What a question for records asks beside kind and company. */
export interface RecordQuestion {
  columns: readonly string[];
  company: string;
  /** More values to read, each with an alias. */
  extra?: readonly RawBuilder<unknown>[];
  /** Conditions, all of which must hold. */
  where?: readonly RawBuilder<unknown>[];
  orderBy?: readonly RawBuilder<unknown>[];
  limit: number;
}

/** The SELECT for records of one kind in one company. Identifiers are quoted, values are parameters. */
export function selectRecords(kind: SqlKind, question: RecordQuestion): RawBuilder<SqlRow> {
  const { mapping, table } = kind;
  const conditions = [
    comparison(table, mapping.company, '=', question.company),
    ...Object.entries(mapping.where ?? {}).map(([column, values]) =>
      values === null
        ? sql`${sql.id(column)} is null`
        : sql`(${sql.join(
            [values].flat().map((value) => comparison(table, column, '=', constantText(value))),
            sql` or `,
          )})`,
    ),
    ...(question.where ?? []),
  ];
  const order = question.orderBy ?? [];
  return sql<SqlRow>`
    select ${sql.join([
      sql`${sql.id(mapping.key)} as ${sql.id(recordKey)}`,
      ...question.columns.map((column) => sql.id(column)),
      ...(question.extra ?? []),
    ])}
    from ${tableName(mapping.table)}
    where ${sql.join(conditions, sql` and `)}
    ${order.length === 0 ? sql`` : sql`order by ${sql.join([...order])}`}
    limit ${sql.lit(question.limit)}`;
}

/** Databases without booleans keep 1 and 0; PostgreSQL reads both as booleans. */
function constantText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}
