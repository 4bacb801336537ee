import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { ColumnForm } from './ColumnForm.ts';

/** How a day is written into a text column. */
export type DayFormat = 'yyyy-mm-dd' | 'yyyymmdd' | 'dd.mm.yyyy';

/** A day (yyyy-mm-dd) as a column of this form keeps it: numbers as yyyymmdd, times as its midnight. */
export function writeDay(day: string, form: ColumnForm, format: DayFormat): SqlValue {
  const compact = day.replaceAll('-', '');
  if (form === 'integer' || form === 'decimal') return Number(compact);
  if (form === 'timestamp') return `${day} 00:00:00`;
  if (form !== 'text' || format === 'yyyy-mm-dd') return day;
  return format === 'yyyymmdd' ? compact : `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
