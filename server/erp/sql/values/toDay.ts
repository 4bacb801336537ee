import type { SqlValue } from '../database/SqlDatabase.ts';
import { badValue } from './badValue.ts';

/**
 * The day of a date or time, yyyy-mm-dd; null for nothing, and for 0000-00-00, which is how some databases
 * write nothing. @throws AppError `bad-answer` for what is no day of the calendar.
 */
export function toDay(value: SqlValue | undefined, column: string): string | null {
  if (value === null || value === undefined || value === '') return null;
  // PostgreSQL marks years before Christ at the end.
  const day = /^(\d{4}-\d\d-\d\d)(?:$|[ T](?!.*BC$))/.exec(String(value))?.[1];
  if (day === '0000-00-00') return null;
  if (day === undefined || !isDay(day)) throw badValue(column, 'a date');
  return day;
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes the 31st of February for the 3rd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
