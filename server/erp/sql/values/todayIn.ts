import { wallClock } from './wallClock.ts';

/** The day it is in a time zone at this instant (milliseconds since 1970), yyyy-mm-dd. */
export function todayIn(zone: string, now: number): string {
  return wallClock(zone).format(now).slice(0, 10);
}
