import { isDay } from './isDay.ts';
import { isWallTime } from './isWallTime.ts';
import { isZone } from './isZone.ts';
import type { Moment } from './Moment.ts';

/** Why there can be no such moment, as a sentence; null when there can. */
export function checkMoment(name: string, moment: Moment): string | null {
  if (moment.kind === 'date') {
    return isDay(moment.date)
      ? null
      : `${name} has a date that does not exist: ${cut(moment.date)}.`;
  }
  if (!isWallTime(moment.local)) {
    return `${name} has a time that does not exist: ${cut(moment.local)}.`;
  }
  if (moment.kind === 'zoned' && !isZone(moment.zone)) {
    return `${name} is in a time zone that nobody knows: ${cut(moment.zone)}.`;
  }
  return null;
}

/** Times and zones tell nothing about people, but a broken one can hold anything. */
function cut(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
