import { Temporal } from 'temporal-polyfill';
import { isDay } from '../../../shared/records/isDay.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Range } from '../../../shared/records/Recurrence.ts';
import { isWallTime } from '../../../shared/records/isWallTime.ts';
import { wallOf } from '../time/wallOf.ts';
import { isWithinDay } from './isWithinDay.ts';
import type { RuleParts } from './RuleParts.ts';

/**
 * How long a rule goes on, by COUNT and UNTIL. An UNTIL with a time becomes the last day on which an occurrence can
 * start, in the series' zone: the six patterns have one occurrence a day at most, so no occurrence is won or lost.
 * Null where that cannot be said: both, broken values, a rule with several occurrences a day.
 */
export function rangeOf(parts: RuleParts, start: Moment): Range | null {
  const [count, until] = [parts.get('COUNT'), parts.get('UNTIL')];
  if (count !== undefined && until !== undefined) return null;
  if (count !== undefined) {
    const times = /^\d{1,9}$/.test(count) ? Number(count) : 0;
    return times > 0 ? { type: 'count', count: times } : null;
  }
  if (until === undefined) return { type: 'endless' };
  const date = lastDay(until, start, isWithinDay(parts, start));
  return date === null ? null : { type: 'until', date };
}

function lastDay(until: string, start: Moment, isSeveralADay: boolean): string | null {
  const text = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(until);
  if (text === null) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second = '', isUtc] = text;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return isDay(date) ? date : null;
  const local = `${date}T${hour}:${minute}:${second}`;
  if (!isWallTime(local) || isSeveralADay) return null;
  if (start.kind === 'date') return date;
  let last = Temporal.PlainDateTime.from(local);
  if (isUtc === 'Z' && start.kind === 'zoned') {
    last = last.toZonedDateTime('UTC').withTimeZone(start.zone).toPlainDateTime();
  }
  const time = wallOf(start).toPlainTime();
  const isReached = Temporal.PlainTime.compare(last.toPlainTime(), time) >= 0;
  return last
    .toPlainDate()
    .subtract({ days: isReached ? 0 : 1 })
    .toString();
}
