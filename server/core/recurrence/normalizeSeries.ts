import { AppError } from '../AppError.ts';
import { wallOf } from '../time/wallOf.ts';
import { withWall } from '../time/withWall.ts';
import { asWallRule } from './asWallRule.ts';
import { endFor } from './endFor.ts';
import type { Series } from './Series.ts';

/**
 * A series that starts at its first occurrence. iCalendar's DTSTART need not fit its rule, and then what happens at it
 * is undefined (RFC 5545 section 3.8.5.3); Exchange moves such a start, as this does. The length stays.
 *
 * @throws AppError `invalid-input` for a rule that cannot be read or never happens.
 */
export function normalizeSeries(series: Series): Series {
  const { start, recurrence } = series;
  const wall = wallOf(start);
  const first = asWallRule(start, recurrence).next(wall);
  if (first === null) {
    throw new AppError('invalid-input', 'A series never happens.', { reason: 'never-happens' });
  }
  if (first.equals(wall)) return series;
  const moved = withWall(start, first);
  return { start: moved, end: endFor(series, moved), recurrence };
}
