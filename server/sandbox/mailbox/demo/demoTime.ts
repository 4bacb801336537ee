import { wallTime } from '../wallTime.ts';
import { zonedTime } from '../zonedTime.ts';

/**
 * The instant, in milliseconds, of a time of day so many days from the day it is now in a zone.
 * @param time `HH:MM`
 */
export function demoTime(now: number, day: number, time: string, zone: string): number {
  const today = wallTime(now, zone);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return zonedTime({ ...today, day: today.day + day, hour, minute, second: 0 }, zone);
}
