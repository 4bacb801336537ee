import type { Moment } from '../../../../../shared/records/Moment.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import { badValue } from '../../values/badValue.ts';
import { momentAt } from './momentAt.ts';
import { readClock } from './readClock.ts';
import { readDay } from './readDay.ts';
import { readNumber } from './readNumber.ts';

/** How a column keeps points in time. */
export type KeptAs = 'wall' | 'utc' | 'unixSeconds' | 'offset';

/**
 * Day and time in one column, as a moment on the clock of a zone; a column with days only gives whole days. Null for nothing,
 * zeros among it. A text with an offset is an instant, whatever the column is said to keep.
 * @throws AppError `bad-answer` for what is no time.
 */
export function readMoment(
  value: SqlValue | undefined,
  column: string,
  keptAs: KeptAs,
  zone: string,
): Moment | null {
  if (keptAs === 'unixSeconds') {
    const seconds = readNumber(value, column);
    if (seconds === null || seconds === 0) return null;
    // Beyond the year 9999 it is no time but a mistake, such as milliseconds.
    if (Math.abs(seconds) > 253_402_300_799) throw badValue(column, 'a time in seconds since 1970');
    return momentAt(seconds * 1000, zone);
  }
  const text = typeof value === 'string' ? value.trim() : String(value ?? '');
  const compact = /^(\d{8})(\d{4}|\d{6})$/.exec(text);
  const [daily, clockText] = compact ? [compact[1], compact[2]] : [text, clockOf(text)];
  const day = readDay(daily ?? null, column);
  if (day === null) return null;
  if (clockText === null || clockText === undefined) return { kind: 'date', date: day };
  const clock = readClock(clockText, column);
  if (clock === null) return { kind: 'date', date: day };
  const offset = /\d ?(Z|[+-]\d\d(?::?\d\d)?)$/.exec(text.slice(11))?.[1];
  if (offset === undefined && keptAs !== 'utc')
    return { kind: 'zoned', local: `${day}T${clock}`, zone };
  const instant = Date.parse(`${day}T${clock}${isoOffset(offset ?? 'Z')}`);
  if (Number.isNaN(instant)) throw badValue(column, 'a time');
  return momentAt(instant, zone);
}

/** What stands behind the day, without fractions of seconds and the offset. */
function clockOf(text: string): string | null {
  const rest = /^(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d{1,2}\.\d{4})[ T](.*)$/.exec(text)?.[1];
  if (rest === undefined) return null;
  const clock = /^\d{1,2}:\d\d(?::\d\d)?/.exec(rest)?.[0];
  return clock ?? rest;
}

/** PostgreSQL writes +01 where ISO 8601 in JavaScript wants +01:00. */
function isoOffset(offset: string): string {
  if (offset === 'Z') return offset;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
