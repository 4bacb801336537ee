import { sql, type Transaction } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { OpenScope } from './OpenScope.ts';
import { removeRows } from './removeRows.ts';
import type { SyncTable } from './SyncTable.ts';

/** Removes the rows with these keys. Returns how many there were. */
export async function removeKeys(
  db: Transaction<Tables>,
  scope: OpenScope,
  table: SyncTable,
  keys: readonly string[],
): Promise<number> {
  if (keys.length === 0) return 0;
  const named = jsonRows(keys.map((key) => [key]));
  return await removeRows(db, scope, table, sql`key in (select t.value->>0 from ${named})`);
}
