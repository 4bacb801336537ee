import { readFileSync } from 'node:fs';
import type { ExampleData, ExampleValue } from '../ExampleData.ts';

/**
 * Rows as a Pervasive database hands them over: texts cut and filled with blanks to the width of their column, and
 * nothing as blanks.
 */
export function padded(data: ExampleData): ExampleData {
  const widths = readWidths(readFileSync(new URL('tables.sql', import.meta.url), 'utf8'));
  return Object.fromEntries(
    Object.entries(data).map(([table, rows]) => [
      table,
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]): [string, ExampleValue] => {
            const width = widths.get(`${table}.${column}`);
            if (width === undefined) return [column, value];
            // By characters and not by UTF-16 units, as databases count.
            const letters = Array.from(typeof value === 'string' ? value : '').slice(0, width);
            return [column, letters.join('') + ' '.repeat(width - letters.length)];
          }),
        ),
      ),
    ]),
  );
}

/** How wide the columns of a fixed width are, by `TABLE.COLUMN`. */
function readWidths(tables: string): Map<string, number> {
  const found = new Map<string, number>();
  let table = '';
  for (const line of tables.split('\n')) {
    table = /^create table "([^"]+)"/.exec(line)?.[1] ?? table;
    const [, column, width] = /^ {2}"([^"]+)" char\((\d+)\)/.exec(line) ?? [];
    if (column !== undefined) found.set(`${table}.${column}`, Number(width));
  }
  return found;
}
