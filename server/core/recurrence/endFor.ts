import type { Moment } from '../../../shared/records/Moment.ts';
import { instantOf } from '../time/instantOf.ts';
import { wallOf } from '../time/wallOf.ts';
import { withWall } from '../time/withWall.ts';
import type { Series } from './Series.ts';

/**
 * When an occurrence that starts then ends: as long after it, by the clock on the wall, as the series' end after its
 * start, so that nine to five stays nine to five on the day the clocks change. Where start and end lie in two zones
 * (a flight) it is as many hours.
 *
 * @returns null for a series without an end.
 */
export function endFor({ start, end }: Pick<Series, 'start' | 'end'>, at: Moment): Moment | null {
  if (end === null) return null;
  const isOneClock = start.kind !== 'zoned' || end.kind !== 'zoned' || start.zone === end.zone;
  if (isOneClock)
    return withWall(endClock(end, at), wallOf(at).add(wallOf(start).until(wallOf(end))));
  const hours = instantOf(start, start.zone).until(instantOf(end, end.zone));
  const instant = instantOf(at, start.zone).add(hours);
  return withWall(end, instant.toZonedDateTimeISO(end.zone).toPlainDateTime());
}

/** An occurrence that was moved to another zone ends there too. */
function endClock(end: Moment, at: Moment): Moment {
  return at.kind === end.kind ? at : end;
}
