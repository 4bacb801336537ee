import type { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { exchangeZone } from '../zones/exchangeZone.ts';
import { heldMoment } from '../zones/heldMoment.ts';

/** A moment as it is written into an appointment. */
export interface WrittenTime {
  instant: Temporal.Instant;
  /** Name of the zone in Windows. */
  windows: string;
  /** The same zone in IANA, as it will be read. */
  zone: string;
  /** The moment as it will be read. */
  held: Moment;
}

/**
 * How Exchange has a moment: an instant and a zone of Windows. Whole days are midnight, and floating times are meant,
 * where the owner lives.
 *
 * @param home IANA name of that zone
 */
export function writtenTime(moment: Moment, home: string): WrittenTime {
  const { windows, zone, isUnknown } = exchangeZone(moment.kind === 'zoned' ? moment.zone : home);
  if (moment.kind === 'date') {
    const instant = wallOf(moment).toPlainDate().toZonedDateTime(zone).toInstant();
    return { instant, windows, zone, held: moment };
  }
  const own = moment.kind === 'zoned' ? moment.zone : home;
  const instant = instantOf(moment, isUnknown && moment.kind === 'floating' ? home : own);
  return { instant, windows, zone, held: heldMoment(instant, zone) };
}
