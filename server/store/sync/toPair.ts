import type { Pair } from '../../core/sync/Pair.ts';
import type { StoredRow } from './StoredRow.ts';

/** A row of the pairs in the words of the core. */
export function toPair(row: StoredRow): Pair {
  return JSON.parse(row.body) as Pair;
}
