import type { Pair } from '../../../core/sync/Pair.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { pairsToMake } from './pairsToMake.ts';
import { PendingIndex } from './PendingIndex.ts';

/** What can be planned at once. */
export interface PendingSlice {
  observations: readonly StoredObservation[];
  /** Pairs to be planned although nothing was seen of them. */
  toMake: readonly Pair[];
}

/**
 * What waits, in slices that can be planned one at a time: things that the planner must see together are never parted.
 * Ordinary runs are one slice, read once. A first run of very many things is read twice: to find what belongs together,
 * and to hand it out as soon as all of a group has come by; pairs of which nothing was seen wait for a run of one slice,
 * in which the planner sees whatever may be theirs.
 */
export async function* pendingSlices(run: SyncRun): AsyncGenerator<PendingSlice> {
  const { sliceSize, pageSize } = run.settings;
  const few: StoredObservation[] = [];
  let isMany = false;
  for await (const page of run.store.observations(run.scope, pageSize)) {
    await run.breathe();
    few.push(...page);
    isMany = few.length > sliceSize;
    if (isMany) break;
  }
  if (!isMany) {
    const toMake = await pairsToMake(run, sliceSize);
    if (few.length + toMake.length > 0) yield { observations: few, toMake };
    return;
  }
  few.length = 0;

  const index = new PendingIndex();
  await index.fill(run);
  // As text, the things that wait for their like take a fraction of the room.
  const waiting = new Map<number, string[]>();
  let ready: StoredObservation[] = [];
  for await (const page of run.store.observations(run.scope, pageSize)) {
    await run.breathe();
    for (const seen of page) {
      const found = index.groupOf(seen.id);
      // Seen again while earlier slices were carried out: the next plan's.
      if (found === null) continue;
      if (found.size === 1) {
        ready.push(seen);
        continue;
      }
      const group = waiting.get(found.group) ?? [];
      group.push(JSON.stringify(seen));
      if (group.length < found.size) {
        waiting.set(found.group, group);
      } else {
        waiting.delete(found.group);
        ready.push(...group.map((text) => JSON.parse(text) as StoredObservation));
      }
    }
    if (ready.length >= sliceSize) {
      yield { observations: ready, toMake: [] };
      ready = [];
    }
  }
  // A group of which something was settled or seen anew meanwhile waits for the next plan.
  if (ready.length > 0) yield { observations: ready, toMake: [] };
}
