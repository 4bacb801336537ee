import type { Console } from '../Command.ts';
import { plainLine } from '../erp/plainLine.ts';
import { signsOf } from './signsOf.ts';

/** Prints rows with their columns below each other. A cell is one line, whatever it holds. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { out }: Pick<Console, 'out'>,
): void {
  const lines = [head, ...rows].map((row) => row.map((cell) => plainLine(cell)));
  const widths = head.map((_, at) =>
    Math.max(...lines.map((row) => signsOf(row[at] ?? '').length)),
  );
  for (const row of lines) {
    const cells = row.map(
      (cell, at) => cell + ' '.repeat((widths[at] ?? 0) - signsOf(cell).length),
    );
    out(cells.join('  ').trimEnd());
  }
}
