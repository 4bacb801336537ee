import { wallTime } from '../../../mailbox/wallTime.ts';
import { zonedTime } from '../../../mailbox/zonedTime.ts';

/**
 * The midnights, in milliseconds, with which the seven days of a week begin in a zone; the week is
 * the one around an instant, so many weeks later. It begins on Monday.
 */
export function weekDays(now: number, weeksLater: number, zone: string): number[] {
  const { year, month, day } = wallTime(now, zone);
  const sinceMonday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
  const monday = day - sinceMonday + 7 * weeksLater;
  const midnight = { hour: 0, minute: 0, second: 0 };
  return Array.from({ length: 7 }, (_, n) =>
    zonedTime({ year, month, day: monday + n, ...midnight }, zone),
  );
}
