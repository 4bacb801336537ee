import type { Temporal } from 'temporal-polyfill';
import { refusal } from '../refusal.ts';

/**
 * An instant as EWS has it: always with `Z`, never without an offset, which would depend on the server.
 *
 * @throws AppError `invalid-input` for a time that Exchange's calendar does not have
 */
export function instantText(instant: Temporal.Instant): string {
  const text = instant.toString({ smallestUnit: 'second' });
  if (text < '1601-01-02' || text >= '4500-09-01' || !/^\d{4}-/.test(text)) {
    throw refusal('Exchange has no times as far back or ahead as this.', 'time-out-of-range');
  }
  return text;
}
