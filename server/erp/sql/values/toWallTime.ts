import type { SqlValue } from '../database/SqlDatabase.ts';
import { badValue } from './badValue.ts';
import { toDay } from './toDay.ts';
import { wallClock } from './wallClock.ts';

/**
 * A time as the clock on the wall shows it, yyyy-mm-ddThh:mm; null for nothing. A time with an offset is told in
 * the zone; one without is in it already. @throws AppError `bad-answer` for what is no time.
 */
export function toWallTime(
  value: SqlValue | undefined,
  column: string,
  zone: string,
): string | null {
  const day = toDay(value, column);
  if (day === null) return null;
  const text = String(value);
  if (text.length === 10) return `${day}T00:00`;
  const parts =
    /^.{10}[ T](([01]\d|2[0-3]):[0-5]\d)(:[0-5]\d(?:\.\d+)?)? ?(Z|[+-]\d\d(?::?\d\d)?)?$/.exec(
      text,
    );
  if (!parts) throw badValue(column, 'a time');
  const [, minutes = '', , seconds = ':00', offset] = parts;
  if (offset === undefined) return `${day}T${minutes}`;
  const instant = Date.parse(`${day}T${minutes}${seconds.slice(0, 3)}${isoOffset(offset)}`);
  if (Number.isNaN(instant)) throw badValue(column, 'a time');
  return wallClock(zone).format(instant).replace(' ', 'T');
}

/** PostgreSQL writes +01 where ISO 8601 in JavaScript wants +01:00. */
function isoOffset(offset: string): string {
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return offset === 'Z' ? offset : `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
