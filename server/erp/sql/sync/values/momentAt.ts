import { Temporal } from 'temporal-polyfill';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import { wallText } from '../../../../core/time/wallText.ts';

/** An instant (milliseconds since 1970) as a moment on the clock of a zone. */
export function momentAt(milliseconds: number, zone: string): Moment {
  const seconds = Math.floor(milliseconds / 1000) * 1000;
  const wall = Temporal.Instant.fromEpochMilliseconds(seconds).toZonedDateTimeISO(zone);
  return { kind: 'zoned', local: wallText(wall.toPlainDateTime()), zone };
}
