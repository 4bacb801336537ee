import { Temporal } from 'temporal-polyfill';
import { isMoment } from '../../../shared/records/isMoment.ts';
import { isRecurrence } from '../../../shared/records/isRecurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { asWallRule } from './asWallRule.ts';
import { occurrenceAt } from './occurrenceAt.ts';
import { originalText } from './originalText.ts';

/**
 * What a series says of one of its dates: its own fields, over them what is different on that date.
 *
 * @param at where the pattern put it, as an instant (RFC 3339).
 * @param home IANA zone in which days and floating times are meant.
 * @returns its name in the series and its fields, which are no series; null for what is no date of it, or cancelled.
 * @throws AppError `invalid-input` for a rule, zone or time that does not exist.
 */
export function dateOfSeries(
  fields: Fields,
  at: string,
  home: string,
): { original: string; fields: Fields } | null {
  const { start, end, recurrence } = fields;
  if (!isMoment(start) || !isRecurrence(recurrence)) return null;
  const zone = start.kind === 'zoned' ? start.zone : home;
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const place =
    start.kind === 'date' ? wall.with({ hour: 0, minute: 0, second: 0, millisecond: 0 }) : wall;
  const original = originalText(start, place);
  const exception = recurrence.exceptions.find((one) => one.original === original);
  const isOne = asWallRule(start, recurrence).between(place, place).length > 0;
  if (!isOne && exception === undefined) return null;
  const series = { start, end: isMoment(end) ? end : null, recurrence };
  const found = occurrenceAt(series, original, exception);
  if (found === null) return null;
  const own = { ...fields, ...found.changes, start: found.start, recurrence: null };
  return { original, fields: end === undefined ? own : { ...own, end: found.end } };
}
