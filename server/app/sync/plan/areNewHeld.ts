import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { SyncRun } from '../SyncRun.ts';

/** Whether what is new on a side is left for a later plan. */
export function areNewHeld(run: SyncRun, side: Side): boolean {
  // Of a side that was read in part only, something's like may come yet: made now, it would be there twice.
  if (sides.some((each) => !run.readWhole.has(each))) return true;
  // Made by a write that nobody heard the end of, it has a pair already, and nothing yet that says so.
  if (run.unsettled.size > 0) return true;
  // As long as something may have moved, whatever is new may be it.
  return run.unproven[side].size > 0;
}
