import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * What was seen of the things that updates were made from: it waits in the store until they are committed.
 *
 * @param side the one that is written to.
 * @returns by pair; none where nothing waits, or it cannot be read.
 */
export async function seenSources(
  run: SyncRun,
  side: Side,
  intents: readonly Intent[],
): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  const wanted = new Set(intents.flatMap(({ op, pairId }) => (op === 'update' ? [pairId] : [])));
  if (wanted.size === 0) return found;
  for await (const page of run.store.observations(run.scope, run.settings.pageSize)) {
    await run.breathe();
    // Oldest first: the last one is how it is now.
    for (const { side: at, pairId, observation } of page) {
      if (at !== otherSide(side) || pairId === null || !wanted.has(pairId)) continue;
      if (observation.state === 'present') found.set(pairId, observation.fields);
      else found.delete(pairId);
    }
  }
  return found;
}
