import { sql, type RawBuilder, type Transaction } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { keyRows } from './keyRows.ts';
import type { RecordRow } from './RecordRow.ts';
import { wordRows } from './wordRows.ts';

const word = {
  table: sql`directory_word`,
  columns: sql`shelf, word, form, rank, record`,
  values: sql`cast(t.value->>0 as bigint), t.value->>1, cast(t.value->>2 as bigint),
    cast(t.value->>3 as bigint), cast(t.value->>4 as bigint)`,
};
const key = {
  table: sql`directory_key`,
  columns: sql`scope, type, value, rank, record`,
  values: sql`cast(t.value->>0 as bigint), t.value->>1, t.value->>2,
    cast(t.value->>3 as bigint), cast(t.value->>4 as bigint)`,
};

/**
 * Brings the index from what some records had to what they have. Rows in both are left alone, so a record that
 * changed where nobody searches costs nothing. Rows go in by the thousand, one statement each way, in
 * the order of the index: neighbours lie on one page.
 *
 * @param scopes the scope of each shelf.
 */
export async function writeIndex(
  db: Transaction<Tables>,
  scopes: ReadonlyMap<number, number>,
  before: readonly RecordRow[],
  after: readonly RecordRow[],
): Promise<void> {
  await replace(db, word, wordRows(before), wordRows(after));
  await replace(db, key, keyRows(before, scopes), keyRows(after, scopes));
}

async function replace(
  db: Transaction<Tables>,
  { table, columns, values }: Record<'table' | 'columns' | 'values', RawBuilder<unknown>>,
  before: readonly (string | number)[][],
  after: readonly (string | number)[][],
): Promise<void> {
  const gone = difference(before, after);
  if (gone.length > 0) {
    await sql`delete from ${table} where (${columns}) in (select ${values} from ${jsonRows(gone)})`.execute(
      db,
    );
  }
  const added = difference(after, before).toSorted(inOrderOfIndex);
  if (added.length > 0) {
    await sql`insert into ${table} (${columns}) select ${values} from ${jsonRows(added)}`.execute(
      db,
    );
  }
}

function difference(
  rows: readonly (string | number)[][],
  others: readonly (string | number)[][],
): (string | number)[][] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return known.size === 0 ? [...rows] : rows.filter((row) => !known.has(JSON.stringify(row)));
}

function inOrderOfIndex(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let column = 0; column < a.length; column++) {
    const [left, right] = [a[column] ?? 0, b[column] ?? 0];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
