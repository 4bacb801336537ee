import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../shared/records/Moment.ts';
import { instantOf } from './instantOf.ts';
import { wallOf } from './wallOf.ts';

/**
 * What the clock where `home` is kept shows at a moment. Days and floating times are the same on every clock.
 *
 * @throws AppError `invalid-input` for a time or zone that does not exist.
 */
export function onClockOf(home: Moment, moment: Moment): Temporal.PlainDateTime {
  if (home.kind !== 'zoned' || moment.kind !== 'zoned' || home.zone === moment.zone) {
    return wallOf(moment);
  }
  return instantOf(moment, moment.zone).toZonedDateTimeISO(home.zone).toPlainDateTime();
}
