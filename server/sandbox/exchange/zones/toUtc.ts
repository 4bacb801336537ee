import { Temporal } from 'temporal-polyfill';
import { ItemError } from '../soap/ItemError.ts';

/**
 * An xs:dateTime in the one form that is stored and sent: UTC, whole seconds (DavMail reads no fractions). Without an
 * offset it is meant in `zone`.
 *
 * @param zone IANA name
 * @throws ItemError `ErrorInvalidValueForProperty` for a day that does not exist.
 */
export function toUtc(text: string, zone: string): string {
  try {
    const instant = /(Z|[+-]\d\d:\d\d)$/.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
    return instant.toString({ smallestUnit: 'second' });
  } catch {
    throw new ItemError('ErrorInvalidValueForProperty', `The date ${text} does not exist.`);
  }
}
