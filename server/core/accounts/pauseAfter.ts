import { dueRules } from './dueRules.ts';

/** Milliseconds to wait after so many runs in a row that ended badly; none after none. */
export function pauseAfter(failures: number): number {
  if (failures <= 0) return 0;
  const { first, longest } = dueRules.pause;
  return Math.min(longest, first * 2 ** Math.min(failures - 1, 30));
}
