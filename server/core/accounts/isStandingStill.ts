import { dueOf } from './dueOf.ts';
import { dueRules } from './dueRules.ts';
import type { ScheduleFacts } from './ScheduleFacts.ts';

/**
 * Whether an area should have run well by now and did not, for so long that people are to be told: it keeps failing, hangs,
 * or nothing runs at all.
 *
 * @param cameOnAt When the run that is under way last came on, in milliseconds since 1970; null where none is. A long
 * first run is no standing still.
 */
export function isStandingStill(facts: ScheduleFacts, cameOnAt: number | null): boolean {
  const due = facts.schedules.map((schedule) => dueOf(schedule, facts));
  const since = Math.max(Math.min(...due), cameOnAt ?? -Infinity);
  return facts.now - since > dueRules.patience;
}
