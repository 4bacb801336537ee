import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { comparedColumn, comparison } from '../database/comparison.ts';
import type { SqlRow, SqlValue } from '../database/SqlDatabase.ts';
import type { SqlErp } from '../records/SqlErp.ts';
import type { SqlKind } from '../records/SqlKind.ts';
import { recordKey, selectRecords } from '../records/selectRecords.ts';

/** A row with its place in the order it is listed in; values exactly as the database compares them. */
export interface ListedRow {
  key: string;
  changed: string | null;
  row: SqlRow;
}

/** Which rows to list. */
export interface RowQuestion {
  columns: readonly string[];
  /** Rows changed at or after this, in the order of change; null: all that have a change date; undefined: all, by key. */
  since: string | null | undefined;
  after: { changed: string | null; key: string } | null;
  limit: number;
}

const changedAt = 'erplink changed';

/** One page of a section's rows, each place in the order by an index where the database has one. */
export async function listRows(
  erp: SqlErp,
  kind: SqlKind,
  company: string,
  { columns, since, after, limit }: RowQuestion,
  signal: AbortSignal,
): Promise<ListedRow[]> {
  const { table, mapping } = kind;
  const changed = since === undefined ? undefined : mapping.changed;
  const where: RawBuilder<boolean>[] = [sql<boolean>`${sql.id(mapping.key)} is not null`];
  const orderBy = [comparedColumn(table, mapping.key)];
  if (changed === undefined) {
    if (after) where.push(comparison(table, mapping.key, '>', after.key));
  } else {
    orderBy.unshift(comparedColumn(table, changed));
    // The lower bound stands for itself, so that an index on the change column is used.
    const from = after?.changed ?? since ?? null;
    where.push(
      from === null
        ? sql<boolean>`${sql.id(changed)} is not null`
        : comparison(table, changed, '>=', from),
    );
    if (after && from !== null) {
      const later = comparison(table, changed, '>', from);
      where.push(sql<boolean>`(${later} or ${comparison(table, mapping.key, '>', after.key)})`);
    }
  }
  const extra = changed === undefined ? [] : [sql`${sql.id(changed)} as ${sql.id(changedAt)}`];
  const rows = await erp.database.run(
    selectRecords(kind, { columns, company, where, orderBy, extra, limit }),
    signal,
  );
  return rows.map((row) => ({
    key: exactText(row[recordKey]) ?? '',
    changed: changed === undefined ? null : exactText(row[changedAt]),
    row,
  }));
}

/** Not tidied as for people: a place in an order is given back to the database to compare with. */
function exactText(value: SqlValue | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
