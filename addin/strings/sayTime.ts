import { sayDay } from './sayDay.ts';

/**
 * A moment as people say it: the time alone today, else the day with it.
 *
 * @param moment ISO 8601 with zone; said where the reader is.
 */
export function sayTime(moment: string, locale: string, now: Date): string {
  const then = new Date(moment);
  if (Number.isNaN(then.getTime())) return moment;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(then);
  if (then.toDateString() === now.toDateString()) return time;
  return `${sayDay(moment, locale, now)}, ${time}`;
}
