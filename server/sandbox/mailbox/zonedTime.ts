import { zoneOffset } from './zoneOffset.ts';

/** What a calendar and a clock on the wall show. Months count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/**
 * The instant, in milliseconds, at which a zone's clocks show a wall time. A time that daylight
 * saving skips is taken as the same minutes later; of one that comes twice, the first.
 */
export function zonedTime(wall: WallTime, zone: string): number {
  const { year, month, day, hour, minute, second } = wall;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  const before = asUtc - zoneOffset(asUtc - 86_400_000, zone);
  if (before + zoneOffset(before, zone) === asUtc) return before;
  const after = asUtc - zoneOffset(asUtc + 86_400_000, zone);
  return after + zoneOffset(after, zone) === asUtc ? after : before;
}
