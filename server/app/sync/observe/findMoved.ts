import type { Side } from '../../../../shared/records/Area.ts';
import { isInWindow } from '../../../core/sync/isInWindow.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { chunks } from './chunks.ts';
import type { UnlistedThing } from './keepUnlisted.ts';
import type { Sights } from './Sights.ts';

/**
 * Looks whether what is gone under its reference is there under another, by its stamp: a thing moved, whose id changed
 * with it, or one that lies in Deleted Items (class 15). Whether it is the same, or a copy, the planner decides.
 *
 * @returns what came into sight by this.
 */
export async function findMoved(
  run: SyncRun,
  side: Side,
  pairs: readonly Pair[],
  sights: Sights,
): Promise<UnlistedThing[]> {
  const inSight: UnlistedThing[] = [];
  if (!run.can(side).stamps) return inSight;
  const collections = new Map(run.collections[side].map((each) => [each.id, each]));
  for (const { batch, found } of await askAll(run, side, pairs)) {
    const refs = new Map(batch.map((pair) => [pair.id, pair[side]?.ref]));
    const live = new Set<string>();
    for (const got of found) {
      if (got.state === 'failed' || got.state === 'hidden') {
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
        const { area } = run.scope;
        if (collection && isInWindow(area, got.record.fields, collection.window)) {
          if (sights.has(got.ref)) continue;
          sights.present(got, got.stamp, null);
          if (!run.pending.has(placeKey(side, got.ref))) inSight.push(got);
        } else if (old !== undefined && isSigned(run, got.stamp)) {
          // It was moved to where we do not look, or to where the window hides it: that is no deletion.
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
  return inSight;
}

interface Answer {
  batch: readonly Pair[];
  found: readonly Got[];
}

/** In batches; where something cannot be read, each pair by itself, so that nothing is left open but of that one (I15). */
async function askAll(run: SyncRun, side: Side, pairs: readonly Pair[]): Promise<Answer[]> {
  const ask = async (batch: readonly Pair[]): Promise<Answer> => {
    await run.breathe();
    const ids = batch.map(({ id }) => id);
    const found = await run.patiently(() =>
      run.ports.stores[side].findByStamp(run.scope.area, ids, run.signal),
    );
    return { batch, found };
  };
  const answers: Answer[] = [];
  for (const batch of chunks(pairs, run.can(side).batch.get)) {
    const answer = await ask(batch);
    if (answer.found.every(({ state }) => state === 'found' || state === 'gone')) {
      answers.push(answer);
    } else for (const pair of batch) answers.push(await ask([pair]));
  }
  return answers;
}

function isSigned(run: SyncRun, stamp: Stamp | null): boolean {
  return stamp !== null && run.ports.stamps.verify(stamp);
}
