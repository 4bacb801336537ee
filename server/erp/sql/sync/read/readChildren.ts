import { sql } from 'kysely';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { comparison } from '../../database/comparison.ts';
import { tableName } from '../../database/tableName.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { keyOf } from '../../records/keyOf.ts';
import { toText } from '../../values/toText.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import { keyAmong } from './keyAmong.ts';

/** Most people of one record; more are no meeting. */
const most = 5000;

/** Reads the child rows of a page's records, by one query for each table, and puts them into the rows as JSON. */
export async function readChildren(
  erp: SqlErp,
  part: SqlPart,
  rows: readonly SqlRow[],
  company: string,
  run: Runner,
): Promise<void> {
  if (rows.length === 0) return;
  for (const { source, alias } of part.children) {
    const { table = '', by = '', company: theirs, position, name, address, role } = source;
    const keys = rows.flatMap((row) => keyOf(part.kind, row) ?? []);
    const catalogued = erp.catalogue.tables.get(table) ?? { columns: new Map() };
    const selected = [by, name, address, role].map(
      (column, place) =>
        sql`${column === undefined ? sql`null` : sql.id(column)} as ${sql.id(`c${place}`)}`,
    );
    const conditions = [
      keyAmong(catalogued, by, keys),
      ...(theirs === undefined ? [] : [comparison(catalogued, theirs, '=', company)]),
    ];
    const order = position === undefined ? sql`1, 3, 2` : sql`1, ${sql.id(position)}`;
    const children = await run(
      sql`select ${sql.join(selected)} from ${tableName(table)}
        where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(most * keys.length)}`,
    );
    const byKey = Map.groupBy(children, (child) => toText(child['c0'], by));
    for (const row of rows) {
      const own = byKey.get(keyOf(part.kind, row) ?? '') ?? [];
      row[alias] = JSON.stringify(
        own.map((child) => ['c1', 'c2', 'c3'].map((one) => said(child[one]))),
      );
    }
  }
}

function said(value: SqlRow[string] | undefined): string | null {
  return value === null || value === undefined ? null : toText(value, 'people');
}
