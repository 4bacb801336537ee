import { sides } from '../../../shared/records/Area.ts';
import type { Schedule } from '../sync/Policy.ts';
import { goesTo } from '../sync/goesTo.ts';
import { dueRules } from './dueRules.ts';
import type { RunHistory, ScheduleFacts } from './ScheduleFacts.ts';
import { slotAfter } from './slotAfter.ts';

/**
 * When one schedule is due, whatever failed; at or before now for what is due already. What was missed while nothing ran is
 * due at once, and once (NX13).
 *
 * Where the clock was set back, an interval goes on as long as it is, and a time of the day that was served stays so when
 * the clock shows it a second time. Nobody may have seen it, since the server stood still meanwhile: then what is remembered
 * may lie ahead of now, and an interval is due at once, with which what is remembered is right again. A time more than a day
 * ahead was never one.
 */
export function dueOf(schedule: Schedule, facts: ScheduleFacts): number {
  const { now, since } = facts;
  const served = servedUpTo(schedule, facts.times);
  const isDaily = typeof schedule.when === 'object' && 'daily' in schedule.when;
  if (served === null && !isDaily) return Math.min(since, now);
  const from = (served ?? since) - (isDaily ? 0 : (facts.setBack ?? 0));
  const ahead = from - now;
  const isSetBack = ahead > dueRules.skew;
  if (isSetBack && (!isDaily || ahead > dueRules.believable)) return now;
  return slotAfter(schedule, from, facts);
}

/** Up to when all that the schedule is for was done; null for never. */
function servedUpTo({ direction }: Schedule, times: RunHistory | null): number | null {
  if (times === null) return null;
  const { servedAt } = times;
  if (servedAt === undefined) return times.wellAt;
  return sides
    .filter((side) => goesTo(direction, side))
    .map((side) => servedAt[side])
    .reduce((least, at) => (least === null || at === null ? null : Math.min(least, at)));
}
