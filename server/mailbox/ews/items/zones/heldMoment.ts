import { wallText } from '../../../../core/time/wallText.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';

/** What the clock of a zone shows at an instant, as a moment. */
export function heldMoment(instant: Temporal.Instant, zone: string): Moment & { kind: 'zoned' } {
  return {
    kind: 'zoned',
    local: wallText(instant.toZonedDateTimeISO(zone).toPlainDateTime()),
    zone,
  };
}
