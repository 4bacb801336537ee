import type { FieldFrame } from './FieldFrame.ts';
import type { SqlField } from './SqlField.ts';

/** A field that is only read. */
export function readOnly(
  { name, rule }: FieldFrame,
  columns: readonly string[],
  read: SqlField['read'],
): SqlField {
  return { name, rule, read, write: null, columns, expression: null, children: null, limit: null };
}
