import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';

/**
 * A time of day, hh:mm:ss, from a time, a number hhmm or hhmmss, or a text in one of these forms or hh:mm. Null for nothing; of
 * a whole timestamp the time in it. Midnight is a time, not nothing: only NULL and blanks are.
 * @throws AppError `bad-answer` for what is no time of day.
 */
export function readClock(value: SqlValue | undefined, column: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean' || typeof value === 'object') throw badValue(column, 'a time');
  const text = String(value).trim();
  if (text === '') return null;
  const parts =
    /^(?:\d{4}-\d\d-\d\d[ T])?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?$/.exec(text) ??
    /^(\d{1,2}?)(\d\d)(\d\d)?$/.exec(text.padStart(text.length > 4 ? 6 : 4, '0'));
  const [, hours = '', minutes = '', seconds = '00'] = parts ?? [];
  if (!parts || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) {
    throw badValue(column, 'a time');
  }
  // Some write the end of a day as 24:00; a moment has only the day's last second.
  if (Number(hours) === 24) return '23:59:59';
  return `${hours.padStart(2, '0')}:${minutes}:${seconds}`;
}
