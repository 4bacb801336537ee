import type { Cell } from './Cell.ts';

/**
 * A row's cells, in the order of the columns. The store has texts and whole numbers and nothing else: another kind of value
 * is a defect of ours that must not be written down as something it is not.
 */
export function cellsOf(
  row: Readonly<Record<string, unknown>>,
  columns: readonly string[],
): Cell[] {
  return columns.map((column) => {
    const value = row[column];
    if (value === null || typeof value === 'string' || Number.isSafeInteger(value)) {
      return value as Cell;
    }
    throw new Error(`a backup cannot hold what stands in the column ${column}`);
  });
}
