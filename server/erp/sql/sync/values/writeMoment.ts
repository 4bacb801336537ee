import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { ColumnForm } from './ColumnForm.ts';
import type { KeptAs } from './readMoment.ts';
import { wallIn } from './wallIn.ts';

/** A moment as one column keeps it; of a whole day its midnight, or the day alone where the column has days. */
export function writeMoment(
  moment: Moment,
  form: ColumnForm,
  keptAs: KeptAs,
  zone: string,
): SqlValue {
  const wall = wallIn(moment, zone);
  if (form === 'date') return wall.slice(0, 10);
  // A day is a day on every clock: its midnight is kept as it is read.
  const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(zone);
  if (keptAs === 'unixSeconds') return Math.floor(zoned.epochMilliseconds / 1000);
  if (keptAs === 'offset') {
    return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  }
  const kept =
    keptAs === 'utc'
      ? zoned.withTimeZone('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })
      : wall;
  return kept.replace('T', ' ');
}
