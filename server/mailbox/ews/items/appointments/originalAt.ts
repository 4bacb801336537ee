import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { originalText } from '../../../../core/recurrence/originalText.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { readInstant } from '../zones/readInstant.ts';

/**
 * The name of the occurrence that would be then. Of the days around the one whose instant is nearest: where the clock
 * skips an occurrence's time it is an hour later, and Windows' rules for a zone may differ from IANA's.
 *
 * @param text xs:dateTime
 * @param start of the series
 * @param zone IANA name of the zone by whose clock Exchange counts its occurrences
 */
export function originalAt(text: string, start: Moment, zone: string): string {
  const instant = readInstant(text);
  const day = instant.toZonedDateTimeISO(zone).toPlainDate();
  const time = wallOf(start).toPlainTime();
  const distance = (wall: Temporal.PlainDateTime) =>
    Math.abs(wall.toZonedDateTime(zone).epochMilliseconds - instant.epochMilliseconds);
  const [nearest = day.toPlainDateTime(time)] = [-1, 0, 1]
    .map((days) => day.add({ days }).toPlainDateTime(time))
    .sort((a, b) => distance(a) - distance(b));
  return originalText(start, nearest);
}
