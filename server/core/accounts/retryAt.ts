import { dueRules } from './dueRules.ts';
import { pauseAfter } from './pauseAfter.ts';
import type { ScheduleFacts } from './ScheduleFacts.ts';

/**
 * Before when nothing runs by itself, a notice included, since the last runs ended badly; null where they did not, or where
 * the clock was set back unseen.
 */
export function retryAt({
  times,
  now,
  setBack = 0,
}: Pick<ScheduleFacts, 'times' | 'now' | 'setBack'>): number | null {
  if (times === null || times.endedAt === null || times.failures <= 0) return null;
  const ended = times.endedAt - setBack;
  if (ended - now > dueRules.skew) return null;
  return ended + pauseAfter(times.failures);
}
