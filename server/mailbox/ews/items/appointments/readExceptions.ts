import type { Temporal } from 'temporal-polyfill';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { Exception } from '../../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../../core/AppError.ts';
import { endFor } from '../../../../core/recurrence/endFor.ts';
import { originalWall } from '../../../../core/recurrence/originalWall.ts';
import type { Series } from '../../../../core/recurrence/Series.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { withWall } from '../../../../core/time/withWall.ts';
import { childOf } from '../../xml/childOf.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import type { Beside } from '../Beside.ts';
import { keptField } from '../keptField.ts';
import { readTable } from '../readTable.ts';
import { readInstant } from '../zones/readInstant.ts';
import { appointmentTable } from './appointmentTable.ts';
import { exceptionIds } from './exceptionIds.ts';
import { originalAt } from './originalAt.ts';
import { readTime } from './readTime.ts';

/** A series whose exceptions are read. */
export interface SeriesFrame {
  series: Series;
  /** Its start as Exchange has it, which may be in another zone, of the same clock. */
  held: Moment;
  /** IANA name of the zone by whose clock Exchange counts its occurrences. */
  zone: string;
  /** IANA name of the zone that the owner lives in. */
  home: string;
}

/**
 * The occurrences of a series that differ: cancelled ones, and changed ones with all their fields (settleFields takes out
 * those that do not differ).
 *
 * @throws AppError `unavailable` where one was not read: taken for none, its changes would look undone
 */
export function readExceptions(item: XmlElement, beside: Beside, frame: SeriesFrame): Exception[] {
  const { series, zone } = frame;
  const cancelled = (childOf(item, 'DeletedOccurrences')?.children ?? []).map(
    (deleted): Exception => ({
      original: originalAt(textOf(deleted, 'Start') ?? '', series.start, zone),
      changes: null,
    }),
  );
  const changed = [...exceptionIds(item, series.start, zone)].map(([original, id]): Exception => {
    const exception = beside.occurrences.get(id);
    if (exception === undefined) {
      throw new AppError('unavailable', 'The series was changed while it was read.', {
        reason: 'exception-missing',
      });
    }
    return { original, changes: changesOf(exception, original, frame) };
  });
  return [...cancelled, ...changed].sort((a, b) => (a.original < b.original ? -1 : 1));
}

function changesOf(exception: XmlElement, original: string, frame: SeriesFrame): Fields {
  const { home, series } = frame;
  const held = {
    ...readTable(appointmentTable, exception, home),
    start: readTime(exception, 'Start', home),
    end: readTime(exception, 'End', home),
  };
  const fields = keptField.apply('appointments', appointmentTable, held, keptField.read(exception));
  const { start, end, ...others } = fields;
  if (isAsPlanned(exception, original, frame)) return others;
  const own = (kept: unknown, raw: Moment): Moment =>
    isMoment(kept) && kept !== raw ? kept : inFrame(raw, frame);
  return {
    ...others,
    start: own(start, held.start),
    // One that has none has none in any occurrence.
    ...(series.end === null ? {} : { end: own(end, held.end) }),
  };
}

/** Whether it starts and ends where its series puts it; then there is nothing to say about it. */
function isAsPlanned(exception: XmlElement, original: string, frame: SeriesFrame): boolean {
  const { series, zone } = frame;
  const start = withWall(series.start, originalWall(original));
  const isAllDay = textOf(exception, 'IsAllDayEvent') === 'true';
  if (isAllDay !== (start.kind === 'date')) return false;
  const at = (moment: Moment) => instantIn(series.start, moment, zone).epochMilliseconds;
  const real = (name: string) => readInstant(textOf(exception, name) ?? '').epochMilliseconds;
  const end = endFor(series, start) ?? start;
  return real('Start') === at(start) && real('End') === at(end);
}

/** When that is: by the clock of the series' zone, an end that lies in another zone by its own. */
function instantIn(start: Moment, moment: Moment, zone: string): Temporal.Instant {
  const isElsewhere =
    start.kind === 'zoned' && moment.kind === 'zoned' && moment.zone !== start.zone;
  return isElsewhere ? instantOf(moment, zone) : wallOf(moment).toZonedDateTime(zone).toInstant();
}

/** A time of an exception as its series says times: floating, or in its own zone of the same clock. */
function inFrame(raw: Moment, { series, held }: SeriesFrame): Moment {
  const { start } = series;
  const isOfSeries = raw.kind === 'zoned' && held.kind === 'zoned' && raw.zone === held.zone;
  return isOfSeries && start.kind !== 'date' ? { ...start, local: raw.local } : raw;
}
