import type { SqlValue } from '../database/SqlDatabase.ts';
import { badValue } from './badValue.ts';

/** Money is kept with at least two decimals. */
const decimals = 2;

/**
 * A decimal as text, with at least two decimals and without a double's noise; null for nothing. Databases without
 * a decimal type hand over doubles; they are rounded to four decimals.
 * @throws AppError `bad-answer` for what is no number.
 */
export function toDecimal(value: SqlValue | undefined, column: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  // toFixed writes an exponent from 1e21 on.
  const text =
    typeof value === 'number'
      ? Math.abs(value) < 1e21
        ? value.toFixed(4)
        : 'too large'
      : String(value).trim();
  const parts = /^(-?)0*(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts || typeof value === 'boolean' || typeof value === 'object')
    throw badValue(column, 'a decimal number');
  const [, sign = '', whole = '', fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0');
  const zero = /^0*$/.test(whole + kept);
  return `${zero ? '' : sign}${whole}.${kept}`;
}
