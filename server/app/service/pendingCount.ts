import type { NotInStepReason, SyncReport } from '../sync/SyncReport.ts';

/** Why things are not in step for now only: they will be tried, or asked about, by themselves. All else is as it is to be. */
const pending: ReadonlySet<NotInStepReason> = new Set([
  'set-aside',
  'asked',
  'unsettled-write',
  'changed-meanwhile',
  'other-direction',
  'waits-for-approval',
  'look-first',
  'organizer-first',
  'waits-for-answer',
  'unknown',
  'next-run',
]);

/** How many things wait to come into step. */
export function pendingCount(outOfStep: SyncReport['outOfStep']): number {
  return Object.entries(outOfStep)
    .filter(([why]) => pending.has(why as NotInStepReason))
    .reduce((sum, [, count]) => sum + count, 0);
}
