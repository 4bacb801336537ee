import type { Temporal } from 'temporal-polyfill';

/** yyyy-mm-ddThh:mm:ss, as moments have it. */
export function wallText(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' });
}
