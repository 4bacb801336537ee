import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import { Sights } from '../observe/Sights.ts';
import type { SyncRun } from '../SyncRun.ts';

/** What both sides say of some things right now; null for one that is gone or lies in Deleted Items. */
export type Now = Record<Side, Map<string, Baseline | null>>;

/**
 * Reads things of both sides, and stores what was read as seen, so that the next plan has it.
 *
 * @throws AppError what the side says of a thing that cannot be read: nothing is decided about it then.
 */
export async function readBoth(
  run: SyncRun,
  refs: Readonly<Record<Side, readonly string[]>>,
): Promise<Now> {
  const now: Now = { erp: new Map(), mailbox: new Map() };
  for (const side of sides) {
    const pairs = new Map<string, Pair>();
    for (const pair of await run.store.pairsByRef(run.scope, side, refs[side])) {
      const ref = pair[side]?.ref;
      if (ref !== undefined) pairs.set(ref, pair);
    }
    for (const got of await fetchThings(run, side, refs[side])) {
      if (got.state === 'failed') throw got.error;
      const found = got.state === 'found' && !isBinned(run, side, got) ? got : null;
      if (found !== null) {
        const sights = new Sights(run, side);
        sights.present(found, found.stamp, pairs.get(found.ref)?.id ?? null);
        await sights.save(found.collection, null);
      }
      const read = found && readThing(run, found).observation;
      if (read?.state !== 'present') now[side].set(got.ref, null);
      else {
        const { ref, version, fields, native } = read;
        now[side].set(ref, { ref, version, fields, native });
      }
    }
  }
  return now;
}

function isBinned(run: SyncRun, side: Side, got: Extract<Got, { state: 'found' }>): boolean {
  return run.collections[side].some(({ id, isBin }) => id === got.collection && isBin);
}
