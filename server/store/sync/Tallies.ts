import type { SyncTable } from './SyncTable.ts';

/** How many rows a table has for a scope, and the sum of their checks modulo 2^32. */
interface Tally {
  rows: number;
  sum: number;
}

/** What is there of a scope, by table. */
export type Tallies = Record<SyncTable, Tally>;
