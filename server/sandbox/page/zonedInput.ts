import { wallTime } from '../mailbox/wallTime.ts';
import { zonedTime } from '../mailbox/zonedTime.ts';

/** Between a time in UTC and the value of an `<input type="datetime-local">` in a zone. */
export const zonedInput = {
  write(at: string, zone: string): string {
    const { year, month, day, hour, minute } = wallTime(Date.parse(at), zone);
    const two = (value: number) => String(value).padStart(2, '0');
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
  },
  /** Null while the field is not filled in. */
  read(value: string, zone: string): string | null {
    const [year, month, day, hour, minute] = value.split(/\D/).map(Number);
    if (!year || !month || !day || hour === undefined || minute === undefined) return null;
    const at = zonedTime({ year, month, day, hour, minute, second: 0 }, zone);
    return new Date(at).toISOString();
  },
};
