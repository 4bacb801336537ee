import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { AddedSet } from './addedSets.ts';

/** Whether a column is set to a value, not to what an expression says. */
export function isPlain(set: AddedSet): set is [column: string, value: SqlValue] {
  const [, value] = set;
  return typeof value !== 'object' || value === null || value instanceof Uint8Array;
}
