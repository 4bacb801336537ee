import type { Side } from '../../../../shared/records/Area.ts';
import type { SyncRun } from '../SyncRun.ts';
import { observeCollection } from './observeCollection.ts';

/**
 * Reads what changed in every collection of a side. What was found gone before that, and is in none of them under
 * another reference, is gone (I5).
 *
 * @returns whether all were read to their end.
 */
export async function readCollections(run: SyncRun, side: Side): Promise<boolean> {
  const before = [...run.unproven[side]];
  let isWhole = true;
  for (const collection of run.collections[side]) {
    await run.breathe();
    isWhole = (await observeCollection(run, side, collection)) && isWhole;
  }
  if (isWhole) run.cut.changes.delete(side);
  else run.cut.changes.add(side);
  if (isWhole) for (const ref of before) run.unproven[side].delete(ref);
  return isWhole;
}
