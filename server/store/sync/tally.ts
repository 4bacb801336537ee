import type { OpenScope } from './OpenScope.ts';
import type { SyncTable } from './SyncTable.ts';

/** Counts rows that came (1) or went (-1), by their checks. */
export function tally(
  { tallies }: OpenScope,
  table: SyncTable,
  sign: 1 | -1,
  crcs: readonly number[],
): void {
  const counted = tallies[table];
  counted.rows += sign * crcs.length;
  for (const crc of crcs) counted.sum = (counted.sum + sign * crc + 2 ** 32) % 2 ** 32;
}
