import { syncTables } from './syncTables.ts';
import type { Tallies } from './Tallies.ts';

/** Of a scope that has nothing yet. */
export function emptyTallies(): Tallies {
  return Object.fromEntries(
    Object.keys(syncTables).map((table) => [table, { rows: 0, sum: 0 }]),
  ) as Tallies;
}
