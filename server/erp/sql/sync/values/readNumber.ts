import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';

/**
 * A number, also one in a text column with a decimal comma and dots or blanks between its thousands; null for nothing.
 * @throws AppError `bad-answer` for what is no number.
 */
export function readNumber(value: SqlValue | undefined, column: string): number | null {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') return null;
    if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
    if (/^[+-]?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(text)) {
      return Number(text.replace(/[. ]/g, '').replace(',', '.'));
    }
  }
  throw badValue(column, 'a number');
}
