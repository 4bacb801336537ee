import { Temporal } from 'temporal-polyfill';
import type { ZoneRule } from './ZoneRule.ts';

/**
 * The rules of a zone as of a year: one without a change, or standard and daylight time.
 *
 * @param now milliseconds since 1970
 */
export function zoneRules(zone: string, now: number): ZoneRule[] {
  const start = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).with({
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
  });
  const changes: { before: Temporal.ZonedDateTime; after: Temporal.ZonedDateTime }[] = [];
  let at = start.getTimeZoneTransition('next');
  while (at !== null && at.year === start.year && changes.length < 4) {
    changes.push({ before: at.subtract({ nanoseconds: 1 }), after: at });
    at = at.getTimeZoneTransition('next');
  }
  if (changes.length !== 2) {
    const { offset } = start;
    return [{ isDaylight: false, offset, offsetBefore: offset, change: null }];
  }
  const standard = Math.min(...changes.map(({ after }) => after.offsetNanoseconds));
  return changes
    .map(({ before, after }): ZoneRule => {
      const wall = after.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
      const isLast = wall.day + 7 > wall.daysInMonth;
      return {
        isDaylight: after.offsetNanoseconds !== standard,
        offset: after.offset,
        offsetBefore: before.offset,
        change: {
          month: wall.month,
          nth: isLast ? -1 : Math.ceil(wall.day / 7),
          weekday: wall.dayOfWeek,
          time: wall.toPlainTime().toString({ smallestUnit: 'second' }),
        },
      };
    })
    .sort((a, b) => Number(a.isDaylight) - Number(b.isDaylight));
}
