import type { TableShape } from './TableShape.ts';

/** A column as a catalogue tells it. */
export interface ColumnRow {
  table: string;
  name: string;
  /** Whether the database counts it up. */
  counted: boolean | number;
}

/** A key as a catalogue tells it: primary or unique, without a condition. */
export interface KeyRow {
  table: string;
  primary: boolean | number;
  /** JSON: its columns in order. */
  columns: string;
}

/** Puts together what the catalogue of either database says, tables by name. */
export function shapesOf(
  columns: readonly ColumnRow[],
  keys: readonly KeyRow[],
  pointers: readonly { table: string; needs: string }[],
): TableShape[] {
  return [...Map.groupBy(columns, ({ table }) => table)].map(([name, own]) => {
    const order = keys
      .filter(({ table }) => table === name)
      // The primary key, else whichever of the others comes first by name.
      .toSorted(
        (a, b) => Number(b.primary) - Number(a.primary) || (a.columns < b.columns ? -1 : 1),
      )[0];
    if (order === undefined) throw new Error(`the table ${name} has no key`);
    return {
      name,
      columns: own.map((column) => column.name),
      order: JSON.parse(order.columns) as string[],
      counted: own.find(({ counted }) => Boolean(counted))?.name ?? null,
      needs: pointers.filter(({ table }) => table === name).map(({ needs }) => needs),
    };
  });
}
