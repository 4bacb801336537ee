import type { ColumnShape } from './ColumnShape.ts';

const patterns: Partial<Record<ColumnShape, RegExp>> = {
  integer: /^-?\d{1,19}$/,
  decimal: /^-?\d{1,40}(\.\d{1,40})?$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  boolean: /^(0|1|true|false|t|f)$/i,
  // As the databases write them back, PostgreSQL's infinity and years before Christ among them.
  time: /^(-?infinity|\d{4,6}-(0\d|1[0-2])-[0-3]\d([ T][0-2]\d:[0-5]\d(:[0-5]\d(\.\d{1,9})?)?( ?(Z|[+-]\d\d(:?\d\d)?))?)?( BC)?)$/i,
};

const largest = 2n ** 63n - 1n;

/** Whether a text can be compared with a column of this shape at all; if not, it matches nothing there. */
export function fitsShape(text: string, shape: ColumnShape): boolean {
  // PostgreSQL refuses the NUL character in any text.
  if (text.includes('\0')) return false;
  if (!(patterns[shape]?.test(text) ?? true)) return false;
  if (shape !== 'integer') return true;
  const number = BigInt(text);
  return number <= largest && number >= -largest;
}
