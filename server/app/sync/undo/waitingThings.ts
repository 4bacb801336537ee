import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * What was seen and waits to be planned, by thing. Of a thing that is set back it is of before: planned later, it would
 * look like a change, and undo the undoing.
 */
export async function waitingThings(run: SyncRun): Promise<Map<string, string[]>> {
  const waiting = new Map<string, string[]>();
  for await (const page of run.store.observations(run.scope, run.settings.pageSize)) {
    await run.breathe();
    for (const { id, side, observation } of page) {
      const key = placeKey(side, observation.ref);
      waiting.set(key, [...(waiting.get(key) ?? []), id]);
    }
  }
  return waiting;
}
