import { sql, type Transaction } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { OpenScope } from './OpenScope.ts';
import { removeKeys } from './removeKeys.ts';
import { rowCheck } from './rowCheck.ts';
import type { SyncRow } from './SyncRow.ts';
import type { SyncTable } from './SyncTable.ts';
import { syncTables } from './syncTables.ts';
import { tally } from './tally.ts';

/** Rows in one statement: few enough for its memory, many enough for its cost. */
const most = 1000;

/** Stores rows in the place of those with the same keys; of two with one key the later counts. */
export async function putRows<T extends SyncTable>(
  db: Transaction<Tables>,
  scope: OpenScope,
  table: T,
  rows: readonly SyncRow<T>[],
): Promise<void> {
  const latest = new Map<string, SyncRow<T>>();
  for (const row of rows) {
    // To the end: what is newer stands behind what is older.
    latest.delete(row.key);
    latest.set(row.key, row);
  }
  const distinct = [...latest.values()];
  await removeKeys(db, scope, table, [...latest.keys()]);
  const columns = Object.entries<'text' | 'whole'>(syncTables[table]);
  const names = ['key', ...columns.map(([name]) => name), 'body', 'crc'].map((name) =>
    sql.ref(name),
  );
  const types = ['text', ...columns.map(([, type]) => type), 'text', 'whole'];
  const values = types.map((type, place) =>
    type === 'text'
      ? sql`nullif(t.value->>${sql.lit(place)}, '')`
      : sql`cast(nullif(t.value->>${sql.lit(place)}, '') as bigint)`,
  );
  for (let start = 0; start < distinct.length; start += most) {
    const stored = distinct.slice(start, start + most).map(({ key, body, columns: facts }) => {
      const found = columns.map(
        ([name]) => (facts as Record<string, string | number | null>)[name],
      );
      const searched = found.map((value) => value ?? null);
      const crc = rowCheck(scope.id, key, ...searched, body);
      return [key, ...searched.map((value) => value ?? ''), body, crc];
    });
    await sql`
      insert into ${sql.table(table)} (scope, ${sql.join(names)})
      select cast(${scope.id} as bigint), ${sql.join(values)} from ${jsonRows(stored)}`.execute(db);
    tally(
      scope,
      table,
      1,
      stored.map((row) => Number(row.at(-1))),
    );
  }
}
