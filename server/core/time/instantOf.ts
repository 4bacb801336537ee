import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { AppError } from '../AppError.ts';
import { wallOf } from './wallOf.ts';

/**
 * When that is, on one line for the whole world. A time that a clock skips in spring is as much later as is skipped;
 * of one that it shows twice in autumn, the first (RFC 5545 section 3.3.5).
 *
 * @param homeZone IANA name of the zone in which days and floating times are meant.
 * @throws AppError `invalid-input` for a zone or time that does not exist.
 */
export function instantOf(moment: Moment, homeZone: string): Temporal.Instant {
  const zone = moment.kind === 'zoned' ? moment.zone : homeZone;
  const wall = wallOf(moment);
  try {
    return wall.toZonedDateTime(zone).toInstant();
  } catch (cause) {
    throw new AppError('invalid-input', 'A time zone is not known.', {
      reason: 'unknown-zone',
      details: { zone: zone.slice(0, 60) },
      cause,
    });
  }
}
