import type { Moment } from '../../../../../shared/records/Moment.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { refusal } from '../refusal.ts';
import { exchangeZone } from '../zones/exchangeZone.ts';
import { heldMoment } from '../zones/heldMoment.ts';
import { writtenTime, type WrittenTime } from './writtenTime.ts';

/**
 * How Exchange has the start or end of a series: what counts is the clock on the wall of its zone, since each occurrence has its own instant.
 *
 * @throws AppError `invalid-input` for a zone that Windows does not have, and for a first occurrence at a time that the
 * clock skips: Exchange would have all others later too
 */
export function writtenSeriesTime(moment: Moment, home: string): WrittenTime {
  const { windows, zone, isUnknown } = exchangeZone(moment.kind === 'zoned' ? moment.zone : home);
  if (isUnknown) {
    throw refusal('Exchange does not know the time zone of this series.', 'unknown-zone');
  }
  if (moment.kind === 'date') return writtenTime(moment, home);
  const wall = wallOf(moment);
  const instant = wall.toZonedDateTime(zone).toInstant();
  const held = heldMoment(instant, zone);
  if (!wallOf(held).equals(wall)) {
    throw refusal(
      'The series begins or ends at a time that the clock skips that day.',
      'skipped-time',
    );
  }
  return { instant, windows, zone, held };
}
