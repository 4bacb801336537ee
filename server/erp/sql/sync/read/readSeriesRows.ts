import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { keyOf } from '../../records/keyOf.ts';
import { toText } from '../../values/toText.ts';
import type { Runner } from '../Runner.ts';
import type { SqlPart } from '../SqlPart.ts';
import { keyAmong } from './keyAmong.ts';

/** Most exceptions of one series; Exchange keeps fewer. */
const most = 1000;
const key = 'erplink series';

/** Reads the exceptions of a page's series, by one query, and puts them into the rows as JSON. */
export async function readSeriesRows(
  erp: SqlErp,
  part: SqlPart,
  rows: readonly SqlRow[],
  company: string,
  run: Runner,
): Promise<void> {
  if (part.series === null || rows.length === 0) return;
  const { said, alias, columns } = part.series;
  const table = erp.catalogue.tables.get(said.table) ?? { columns: new Map() };
  const keys = rows.flatMap((row) => keyOf(part.kind, row) ?? []);
  const conditions = [
    keyAmong(table, said.by, keys),
    ...(said.company === undefined ? [] : [comparison(table, said.company, '=', company)]),
  ];
  const selected = columns.map((column) => sql.id(column));
  const found = await run(
    sql`select ${sql.id(said.by)} as ${sql.id(key)}, ${sql.join(selected)} from ${tableName(said.table)}
      where ${sql.join(conditions, sql` and `)}
      order by ${sql.id(said.by)}, ${sql.id(said.original)} limit ${sql.lit(most * keys.length)}`,
  );
  const bySeries = Map.groupBy(found, (row) => toText(row[key], said.by));
  for (const row of rows) {
    const own = bySeries.get(keyOf(part.kind, row) ?? '') ?? [];
    row[alias] = JSON.stringify(
      own.map((each) => Object.fromEntries(columns.map((name) => [name, inJson(each[name])]))),
    );
  }
}

/** Whole numbers of some databases have no place in JSON; as text they are read alike. */
function inJson(value: SqlRow[string] | undefined): SqlRow[string] {
  return typeof value === 'bigint' ? String(value) : (value ?? null);
}
