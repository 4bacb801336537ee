import { sides } from '../../../shared/records/Area.ts';
import { goesTo } from '../sync/goesTo.ts';
import type { Schedule } from '../sync/Policy.ts';
import { dueOf } from './dueOf.ts';
import { retryAt } from './retryAt.ts';
import type { ScheduleFacts } from './ScheduleFacts.ts';

/** A run that an area makes by itself. */
export interface Due {
  /** Milliseconds since 1970; at or before now when it is time. */
  at: number;
  /** All that is due by then, in one run. */
  direction: Schedule['direction'];
}

/**
 * The next run of an area by itself (BS5, EM12), by what is remembered and the clock alone: whoever asks again at any time,
 * after a crash or on another server, gets the same. Null where nothing is scheduled. After runs that ended badly it comes
 * no earlier than the pause allows.
 */
export function nextDue(facts: ScheduleFacts): Due | null {
  const due = facts.schedules.map((schedule) => ({ schedule, at: dueOf(schedule, facts) }));
  if (due.length === 0) return null;
  const first = Math.min(...due.map(({ at }) => at));
  const at = Math.max(first, retryAt(facts) ?? first);
  const together = due.filter((each) => each.at <= Math.max(at, facts.now));
  const to = sides.filter((side) =>
    together.some(({ schedule }) => goesTo(schedule.direction, side)),
  );
  return { at, direction: to.length === 2 ? 'both' : to[0] === 'erp' ? 'toErp' : 'toMailbox' };
}
