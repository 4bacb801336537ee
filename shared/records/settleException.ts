import { Temporal } from 'temporal-polyfill';
import type { Area } from './Area.ts';
import { canonicalLocal } from './canonicalLocal.ts';
import { isDay } from './isDay.ts';
import { isMoment } from './isMoment.ts';
import { isWallTime } from './isWallTime.ts';
import type { Moment } from './Moment.ts';
import type { Exception } from './Recurrence.ts';
import { sameValue } from './sameValue.ts';
import { settleEnd } from './settleEnd.ts';
import { settleReminder } from './settleReminder.ts';
import type { Fields } from './SyncRecord.ts';

/**
 * An exception with only what differs from its series. A start where the pattern put it anyway is no change, nor is an
 * end as long after the start as in the series: one that was moved keeps its length unless it says an end.
 */
export function settleException(area: Area, series: Fields, exception: Exception): Exception {
  const original = canonicalLocal(exception.original);
  if (exception.changes === null) return { original, changes: null };
  const given = exception.changes;
  const isSet = 'reminderSet' in given ? given['reminderSet'] : series['reminderSet'];
  const changes = settleReminder(area, given, isSet);
  const expected = settleReminder(area, expectedFields(area, series, original, changes), isSet);
  const start = changes['start'] ?? expected['start'];
  const kept = Object.entries(changes).flatMap(([name, value]): [string, Fields[string]][] => {
    const settled = name === 'end' && isMoment(start) ? settleEnd(start, value) : value;
    const usual = Object.hasOwn(expected, name) ? expected[name] : undefined;
    return sameValue(area, name, settled, usual) ? [] : [[name, settled]];
  });
  return { original, changes: Object.fromEntries(kept) };
}

/** The fields of an occurrence that differs in nothing but, perhaps, when it starts. */
function expectedFields(
  area: Area,
  series: Fields,
  original: string,
  changes: Fields,
): Readonly<Record<string, Fields[string] | undefined>> {
  const [first, last] = area === 'tasks' ? ['start', 'due'] : ['start', 'end'];
  const anchor = isMoment(series[first]) ? first : last;
  const seriesStart = series[anchor];
  if (!isMoment(seriesStart)) return series;
  const start = atOriginal(seriesStart, original);
  if (start === null || anchor === last) return { ...series, [anchor]: start ?? seriesStart };
  const moved = changes[first];
  const end = sameLength(seriesStart, series[last], isMoment(moved) ? moved : start);
  // Where lengths cannot be compared, an end that is said is kept.
  return { ...series, [first]: start, [last]: end ?? undefined };
}

/** The original start as a moment: of the series' own kind, in its zone. */
function atOriginal(start: Moment, original: string): Moment | null {
  if (start.kind === 'date') return isDay(original) ? { kind: 'date', date: original } : null;
  return isWallTime(original) ? { ...start, local: original } : null;
}

/** The end that is as long after `start` as the series' end after its start; null where lengths cannot be compared. */
function sameLength(seriesStart: Moment, seriesEnd: unknown, start: Moment): Moment | null {
  if (
    !isMoment(seriesEnd) ||
    seriesEnd.kind !== seriesStart.kind ||
    start.kind !== seriesStart.kind
  ) {
    return null;
  }
  const zones = [seriesStart, seriesEnd, start].map((moment) =>
    moment.kind === 'zoned' ? moment.zone : '',
  );
  if (new Set(zones).size > 1) return null;
  const [from, to, at] = [seriesStart, seriesEnd, start].map(wall);
  if (from === undefined || to === undefined || at === undefined) return null;
  const end = at.add(from.until(to)).toString();
  return start.kind === 'date'
    ? { kind: 'date', date: end.slice(0, 10) }
    : { ...start, local: canonicalLocal(end) };
}

function wall(moment: Moment): Temporal.PlainDateTime | undefined {
  const text = moment.kind === 'date' ? moment.date : canonicalLocal(moment.local);
  if (!isDay(text) && !isWallTime(text)) return undefined;
  return Temporal.PlainDateTime.from(text);
}
