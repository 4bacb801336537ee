import { sides } from '../../../shared/records/Area.ts';
import type { SyncRun } from './SyncRun.ts';

/** Asks both sides what they list. An account that is locked out fails here, before anything is concluded (I20). */
export async function openSides(run: SyncRun): Promise<void> {
  for (const side of sides) {
    const store = run.ports.stores[side];
    run.collections[side] = await run.patiently(() =>
      store.collections(run.scope.area, run.signal),
    );
    await run.breathe();
  }
}
