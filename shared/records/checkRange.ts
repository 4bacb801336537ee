import { isDay } from './isDay.ts';
import type { Range } from './Recurrence.ts';

/** Why a series cannot go on that long, as sentences. */
export function checkRange(name: string, range: Range): string[] {
  switch (range.type) {
    case 'endless':
      return [];
    case 'count':
      return Number.isSafeInteger(range.count) && range.count >= 1
        ? []
        : [`${name} happens ${range.count} times, which nothing can.`];
    case 'until':
      return isDay(range.date) ? [] : [`${name} ends on a day that does not exist.`];
  }
}
