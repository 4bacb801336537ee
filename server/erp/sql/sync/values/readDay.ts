import { isDay } from '../../../../../shared/records/isDay.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';

const usual = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/;

/**
 * A day, yyyy-mm-dd, from a date, a time, a number yyyymmdd, or a text in one of these forms or dd.mm.yyyy. Null for nothing,
 * and for the zeros by which databases without NULL say nothing (0, 00000000, 0000-00-00, 00.00.0000).
 * @throws AppError `bad-answer` for what is no day of the calendar.
 */
export function readDay(value: SqlValue | undefined, column: string): string | null {
  if (value === null || value === undefined) return null;
  // Nearly all are in this form, and no month is shorter than 28 days.
  if (typeof value === 'string' && value.length === 10 && usual.test(value)) return value;
  if (typeof value === 'boolean' || typeof value === 'object') throw badValue(column, 'a date');
  const text = typeof value === 'string' ? value.trim() : String(value);
  if (/^[0 .:T-]*$/.test(text)) return null;
  const day = dayOf(text);
  if (day === null || !isDay(day)) throw badValue(column, 'a date');
  return day;
}

function dayOf(text: string): string | null {
  // PostgreSQL marks years before Christ at the end.
  if (/^\d{4}-\d\d-\d\d($|[ T])/.test(text)) return text.endsWith('BC') ? null : text.slice(0, 10);
  const number = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (number) return `${number[1]}-${number[2]}-${number[3]}`;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})($| )/.exec(text);
  if (!german) return null;
  const [, day = '', month = '', year = ''] = german;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
