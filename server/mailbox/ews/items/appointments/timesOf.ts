import { Temporal } from 'temporal-polyfill';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleEnd } from '../../../../../shared/records/settleEnd.ts';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { Fields, FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { onClockOf } from '../../../../core/time/onClockOf.ts';
import { withWall } from '../../../../core/time/withWall.ts';
import type { KeptValue } from '../keptField.ts';
import { keptPattern } from '../recurrence/keptPattern.ts';
import { refusal } from '../refusal.ts';
import type { AppointmentTimes } from './AppointmentTimes.ts';
import { seriesIn } from './seriesIn.ts';
import { writtenSeriesTime } from './writtenSeriesTime.ts';
import { writtenTime, type WrittenTime } from './writtenTime.ts';

/** Exchange refuses longer ones (ErrorCalendarDurationIsTooLong). */
const longest = { hours: 24 * 365 * 5 };

/**
 * When an appointment happens, as Exchange can have it. A series begins with its first occurrence, has one zone and
 * ends in it; an appointment without an end lasts no time.
 *
 * @param home IANA name of the zone that the owner lives in
 * @throws AppError `invalid-input`, with a sentence, for what Exchange cannot hold
 */
export function timesOf(fields: Fields, home: string): AppointmentTimes {
  const series = seriesIn(fields);
  const first = series?.start ?? fields['start'];
  if (!isMoment(first)) throw refusal('The appointment has no start.', 'no-start');
  const given = settleEnd(first, fields['end'] ?? null);
  const last = series === null ? given : series.end;
  const write = series === null ? writtenTime : writtenSeriesTime;
  const start = write(first, home);
  const end = isMoment(last)
    ? notBefore(start, write(endOn(first, last, series !== null), home))
    : start;
  if (Temporal.Instant.compare(start.instant.add(longest), end.instant) < 0) {
    throw refusal('Exchange has no appointments of more than five years.', 'too-long');
  }
  return {
    isAllDay: first.kind === 'date',
    start,
    end,
    series:
      series === null
        ? null
        : {
            ...series.recurrence,
            startDate: first.kind === 'date' ? first.date : first.local.slice(0, 10),
          },
    kept: {
      start: keep('start', first, start.held),
      end: keep('end', given, end.held),
      pattern: series === null ? null : keptPattern.of(series.recurrence.pattern),
    },
  };
}

/** A series ends by the clock of its own zone. */
function endOn(start: Moment, end: Moment, isSeries: boolean): Moment {
  return isSeries && end.kind !== 'date' ? withWall(start, onClockOf(start, end)) : end;
}

/** Where the clock skips the start it is later than it says, and may then come after the end. */
function notBefore(start: WrittenTime, end: WrittenTime): WrittenTime {
  return Temporal.Instant.compare(end.instant, start.instant) < 0 ? start : end;
}

function keep(name: string, value: FieldValue | null, held: Moment): KeptValue | null {
  return sameValue('appointments', name, value, held) ? null : { value, held };
}
