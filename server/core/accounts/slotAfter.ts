import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../sync/Policy.ts';
import { dueRules } from './dueRules.ts';
import type { ScheduleFacts } from './ScheduleFacts.ts';

/**
 * The first time after `from` at which a schedule has something to be done, in milliseconds since 1970. An interval is
 * counted from when the account was made, so that a run by hand in between moves nothing. A time of the day that the clock
 * skips in spring is as much later as is skipped; of one that it shows twice in autumn, the first (RFC 5545 section 3.3.5):
 * once a day, whatever the clock does.
 */
export function slotAfter(
  { when }: Schedule,
  from: number,
  { since, zone, isListening }: Pick<ScheduleFacts, 'since' | 'zone' | 'isListening'>,
): number {
  if (when === 'notice') return from + dueRules.notice[isListening ? 'listening' : 'deaf'];
  if ('daily' in when) return timeOfDayAfter(when.daily, from, zone);
  const interval = when.every * 60_000;
  return since + (Math.floor((from - since) / interval) + 1) * interval;
}

function timeOfDayAfter(daily: string, from: number, zone: string): number {
  const time = Temporal.PlainTime.from(daily);
  const begin = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  // From the day before: where a clock skips, that day's time may fall on this one.
  for (let day = begin.toPlainDate().subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    const slot = day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
    if (slot > from) return slot;
  }
}
