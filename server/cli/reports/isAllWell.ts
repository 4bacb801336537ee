import type { SyncReport } from '../../app/sync/SyncReport.ts';

/**
 * Whether a run went as it should, for a task planner: it ended, read everything, and nothing failed. Open questions and
 * what the rules leave out are no failure.
 */
export function isAllWell({ state, partlyRead, outOfStep }: SyncReport): boolean {
  const { 'set-aside': aside = 0, 'unsettled-write': unsettled = 0, unsendable = 0 } = outOfStep;
  return state === 'done' && partlyRead.length === 0 && aside + unsettled + unsendable === 0;
}
