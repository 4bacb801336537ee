import { Temporal } from 'temporal-polyfill';
import { badAnswer } from '../../xml/badAnswer.ts';

/**
 * The day that is meant by an instant of which only the day counts: at noon (11:59, [MS-OXOCNTC] 2.2.1.5.1) or midnight
 * in UTC the day there, else the day where the user lives.
 *
 * @param text xs:dateTime; without an offset it is the day that it says
 * @param zone IANA name
 * @throws AppError `bad-answer` for what is no time
 */
export function dayIn(text: string, zone: string): string {
  try {
    if (!/(Z|[+-]\d\d:\d\d)$/.test(text)) return Temporal.PlainDate.from(text).toString();
    const instant = Temporal.Instant.from(text).toZonedDateTimeISO('UTC');
    const time = instant.toPlainTime().toString({ smallestUnit: 'minute' });
    const isThere = time === '11:59' || time === '00:00';
    return (isThere ? instant : instant.withTimeZone(zone)).toPlainDate().toString();
  } catch (cause) {
    throw badAnswer('bad-time', 'sent a time that does not exist', {}, cause);
  }
}
