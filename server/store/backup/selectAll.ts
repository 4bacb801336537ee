import { quoted } from './quoted.ts';
import type { TableShape } from './TableShape.ts';

/** The statement that tells all rows of a table, in its order. */
export function selectAll({ name, columns, order }: TableShape): string {
  const list = (names: readonly string[]): string => names.map(quoted).join(', ');
  return `select ${list(columns)} from ${quoted(name)}${notContent(name)} order by ${list(order)}`;
}

/** The row that a copy carries its own digest in. */
function notContent(table: string): string {
  return table === 'erp_link_meta' ? ` where name <> 'backup'` : '';
}
