import type { Cell } from './Cell.ts';

/**
 * A table begins, and its rows follow, each a list of cells in the order of the columns.
 *
 * `last` is the greatest number that its counted column ever had, also of rows that are gone; null where nothing is counted.
 */
export type BackupPart =
  { table: string; columns: readonly string[]; last: number | null } | Cell[];
