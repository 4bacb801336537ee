import { sides } from '../../../../shared/records/Area.ts';
import type { SyncRun } from '../SyncRun.ts';
import { lookForMissing } from './lookForMissing.ts';
import { readCollections } from './readCollections.ts';

/** What is found gone while it is proved of others waits for the next run after so many times. */
const most = 2;

/**
 * Reads on, where something was found gone since its side was read: a thing that was moved in the meantime, its
 * reference with it, has come into sight then, and is no deletion (I5, class 15 of sync-knowledge 4).
 */
export async function proveGone(run: SyncRun): Promise<void> {
  for (const side of sides) {
    for (let tries = 0; tries < most && run.unproven[side].size > 0; tries += 1) {
      const before = run.pending.size;
      if (!(await readCollections(run, side))) break;
      // What came into sight may be what has left its old place since that was looked for.
      if (run.pending.size > before) await lookForMissing(run, side);
    }
  }
}
