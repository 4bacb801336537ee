import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chunks } from './chunks.ts';
import type { Sights } from './Sights.ts';

/**
 * Looks whether what is gone under its reference is there under another, by its stamp: a thing moved, whose id changed
 * with it, or one that lies in Deleted Items (class 15). Whether it is the same, or a copy, the planner decides.
 */
export async function findMoved(
  run: SyncRun,
  side: Side,
  pairs: readonly Pair[],
  sights: Sights,
): Promise<void> {
  if (!run.can(side).stamps) return;
  const collections = new Map(run.collections[side].map((each) => [each.id, each]));
  for (const batch of chunks(pairs, run.can(side).batch.get)) {
    await run.breathe();
    const refs = new Map(batch.map((pair) => [pair.id, pair[side]?.ref]));
    const found = await run.patiently(() =>
      run.ports.stores[side].findByStamp(run.scope.area, [...refs.keys()], run.signal),
    );
    const live = new Set<string>();
    for (const got of found) {
      if (got.state === 'failed' || got.state === 'hidden') {
        // It may be one of these: nothing is concluded of any.
        for (const { id } of batch) live.add(id);
        for (const [id, ref] of refs) {
          if (ref !== undefined) sights.unknown(ref, 'What carries its stamp cannot be read.', id);
        }
      } else if (got.state === 'found') {
        const collection = collections.get(got.collection);
        if (collection?.isBin) continue;
        const pairId = got.stamp?.pairId ?? '';
        live.add(pairId);
        const old = refs.get(pairId);
        if (collection !== undefined) {
          if (!sights.has(got.ref)) sights.present(got, got.stamp, null);
        } else if (old !== undefined && isSigned(run, got.stamp)) {
          // It was moved to where we do not look: that is no deletion.
          sights.outOfScope(old);
        }
      }
    }
    for (const got of found) {
      if (got.state !== 'found' || got.stamp === null) continue;
      const { pairId } = got.stamp;
      const old = refs.get(pairId);
      const isThrownAway = collections.get(got.collection)?.isBin && !live.has(pairId);
      if (isThrownAway && old !== undefined && isSigned(run, got.stamp))
        sights.binned(old, got.ref);
    }
  }
}

function isSigned(run: SyncRun, stamp: Stamp | null): boolean {
  return stamp !== null && run.ports.stamps.verify(stamp);
}
