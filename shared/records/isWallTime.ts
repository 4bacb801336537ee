import { isDay } from './isDay.ts';

/** Whether yyyy-mm-ddThh:mm:ss is a day and a time of day. 24:00 is not one, nor is a leap second. */
export function isWallTime(text: string): boolean {
  const parts = /^([^T]+)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.exec(text);
  return parts !== null && isDay(parts[1] ?? '');
}
