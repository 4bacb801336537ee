import { daysInMonth } from './daysInMonth.ts';

/** Whether yyyy-mm-dd names a day that there is in the Gregorian calendar; for any year but 0000. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);
}
