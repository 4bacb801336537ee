import { braced } from './braced.ts';

/** A column as a text that the pane shows: its name alone, or in braces where signs of a template are in it; undefined where neither can be. */
export function textSource(column: string | undefined): string | undefined {
  if (column === undefined || !/[{[]/.test(column)) return column;
  return braced([column]) || undefined;
}
