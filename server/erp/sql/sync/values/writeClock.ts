import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { ColumnForm } from './ColumnForm.ts';

/** A time of day (hh:mm:ss) as a column of this form keeps it: numbers as hhmm, texts as hh:mm unless there are seconds. */
export function writeClock(clock: string, form: ColumnForm, length: number | null): SqlValue {
  if (form === 'integer' || form === 'decimal') return Number(clock.slice(0, 5).replace(':', ''));
  if (form !== 'text') return clock;
  if (length !== null && length < 5) return clock.slice(0, 5).replace(':', '');
  return clock.endsWith(':00') || (length !== null && length < 8) ? clock.slice(0, 5) : clock;
}
