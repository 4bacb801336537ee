import { dueRules } from './dueRules.ts';

/** What the clock and one that nobody sets showed at the same moment, both in milliseconds. */
export interface ClockReading {
  wall: number;
  steady: number;
}

/**
 * By how many milliseconds the clock was set back between two looks; 0 where it was not, or went a little slower. Summed up
 * since an area's run was noted it is what `ScheduleFacts.setBack` asks for.
 */
export function clockSetBack(before: ClockReading, now: ClockReading): number {
  const behind = now.steady - before.steady - (now.wall - before.wall);
  return behind > dueRules.skew ? behind : 0;
}
