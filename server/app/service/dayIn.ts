import { Temporal } from 'temporal-polyfill';

/** yyyy-mm-dd, the day that it is in a zone. @param zone IANA name, of one that there is. */
export function dayIn(zone: string, now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}
