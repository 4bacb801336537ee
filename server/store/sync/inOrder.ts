import type { StoredRow } from './StoredRow.ts';

/**
 * Rows by scope and key. Few rows of many are not put in order by the database: SQLite would rather walk all of a scope in
 * that order than look each of them up.
 */
export function inOrder(rows: readonly StoredRow[]): StoredRow[] {
  return rows.toSorted((a, b) => a.scope - b.scope || (a.key < b.key ? -1 : 1));
}
