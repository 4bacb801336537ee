import { Temporal } from 'temporal-polyfill';
import { isMoment } from '../../../../../shared/records/isMoment.ts';
import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { Exception } from '../../../../../shared/records/Recurrence.ts';
import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { stableJson } from '../../../../../shared/records/stableJson.ts';
import type { Fields, FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { endFor } from '../../../../core/recurrence/endFor.ts';
import { originalWall } from '../../../../core/recurrence/originalWall.ts';
import { instantOf } from '../../../../core/time/instantOf.ts';
import { wallOf } from '../../../../core/time/wallOf.ts';
import { withWall } from '../../../../core/time/withWall.ts';
import { keptField, type Kept, type KeptValue } from '../keptField.ts';
import { keptOf } from '../keptOf.ts';
import type { Property } from '../Property.ts';
import { refusal } from '../refusal.ts';
import { exchangeZone } from '../zones/exchangeZone.ts';
import { heldMoment } from '../zones/heldMoment.ts';
import { instantText } from '../zones/instantText.ts';
import { writeTable } from '../writeTable.ts';
import { appointmentTable } from './appointmentTable.ts';
import type { SeriesChange } from './exceptionSteps.ts';

const area = 'appointments';

/**
 * The properties that an occurrence of a series has to get: of the fields in which it is to differ, and of those in which
 * it differed and is no longer to.
 *
 * @param before in what it differs now
 * @throws AppError `invalid-input` for what Exchange cannot hold
 */
export function occurrenceProperties(
  change: SeriesChange,
  { original, changes }: Exception,
  before: Fields,
): Property[] {
  const { fields, home } = change;
  const after = changes ?? {};
  const set: Record<string, FieldValue | null> = {};
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const value = after[name] ?? (name in after ? null : fields[name]);
    if (value === undefined || sameValue(area, name, value, before[name])) continue;
    if (name !== 'start' && name !== 'end') set[name] = value;
  }
  const inTime = ['start', 'end'].some((name) => name in after || name in before)
    ? occurrenceTimes(change, original, after)
    : { properties: [], kept: {} };
  const seriesKept = withoutNull(keptOf(area, appointmentTable, fields, home));
  const own = { ...keptOf(area, appointmentTable, withLead(after, fields), home), ...inTime.kept };
  const kept = withoutNull({ ...seriesKept, ...own });
  const unplaced = Object.keys(set).find((name) => !(name in appointmentTable));
  if (unplaced !== undefined) {
    throw refusal(`In Exchange no occurrence can differ in ${unplaced}.`, 'exception-field');
  }
  // Without one of its own it has its series'; one that it may have had is never left behind.
  const isKeptNew = Object.keys(before).length > 0 || stableJson(kept) !== stableJson(seriesKept);
  return [
    ...inTime.properties,
    ...writeTable(appointmentTable, set, home),
    ...(isKeptNew ? [keptField.property(kept)] : []),
  ];
}

/** One that reminds where its series does not has the lead time of the series all the same, or none where that has none. */
function withLead(after: Fields, { reminderMinutes }: Fields): Fields {
  const isSeries = 'reminderSet' in after && reminderMinutes !== undefined;
  return isSeries ? { reminderMinutes, ...after } : after;
}

/** Start and end always together: Exchange keeps the other one where it was, and not the length. */
function occurrenceTimes(
  { series, home }: SeriesChange,
  original: string,
  after: Fields,
): { properties: Property[]; kept: Record<string, KeptValue | null> } {
  const usual = withWall(series.start, originalWall(original));
  const start = isMoment(after['start']) ? after['start'] : usual;
  const end = isMoment(after['end']) ? after['end'] : (endFor(series, start) ?? start);
  const zone = exchangeZone(series.start.kind === 'zoned' ? series.start.zone : home).zone;
  const at = (moment: Moment) => instantIn(series.start, moment, zone, home);
  const [from, to] = [at(start), at(end)];
  const last = Temporal.Instant.compare(to, from) < 0 ? from : to;
  const isAllDay = start.kind === 'date';
  const property = (name: string, value: string | boolean): Property => ({
    path: { field: `calendar:${name}` },
    name,
    value,
  });
  const keep = (name: string, value: Moment, instant: Temporal.Instant): KeptValue | null => {
    const held = value.kind === 'date' ? value : heldMoment(instant, zone);
    return sameValue(area, name, value, inFrame(series.start, held)) ? null : { value, held };
  };
  return {
    properties: [
      property('Start', instantText(from)),
      property('End', instantText(last)),
      ...(isAllDay === (series.start.kind === 'date') ? [] : [property('IsAllDayEvent', isAllDay)]),
    ],
    kept: { start: keep('start', start, from), end: keep('end', end, last) },
  };
}

/** By the clock of the series' zone, which is Exchange's; what is in another zone by its own. */
function instantIn(start: Moment, moment: Moment, zone: string, home: string): Temporal.Instant {
  const isElsewhere =
    moment.kind === 'zoned' && (start.kind !== 'zoned' || moment.zone !== start.zone);
  return isElsewhere ? instantOf(moment, home) : wallOf(moment).toZonedDateTime(zone).toInstant();
}

/** As the exception will be read: a time of the series' clock is one of the series' kind. */
function inFrame(start: Moment, held: Moment): Moment {
  return start.kind === 'date' || held.kind === 'date' ? held : { ...start, local: held.local };
}

function withoutNull(kept: Readonly<Record<string, KeptValue | null>>): Kept {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]): [string, KeptValue][] =>
      value === null ? [] : [[name, value]],
    ),
  );
}
