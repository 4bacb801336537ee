import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/** What was left out of step before this run. */
export async function readLeft(run: SyncRun): Promise<void> {
  run.left.clear();
  for (const one of await run.store.leftAlone(run.scope)) {
    run.left.set(placeKey(one.side, one.ref), one);
  }
}
