import { zoneOffset } from './zoneOffset.ts';
import type { WallTime } from './zonedTime.ts';

/**
 * What a zone's clocks show at an instant.
 * @param at milliseconds since 1970-01-01T00:00:00Z
 * @param zone IANA name
 */
export function wallTime(at: number, zone: string): WallTime {
  const shown = new Date(at + zoneOffset(at, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}
