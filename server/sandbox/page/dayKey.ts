import { wallTime } from '../mailbox/wallTime.ts';

/** The day of an instant in a zone, as `YYYY-MM-DD`; days compare and sort by it. */
export function dayKey(at: string | number, zone: string): string {
  const { year, month, day } = wallTime(new Date(at).getTime(), zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
