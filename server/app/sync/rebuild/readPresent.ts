import type { Side } from '../../../../shared/records/Area.ts';
import type { Baseline } from '../../../core/sync/Pair.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import type { SyncRun } from '../SyncRun.ts';

/** Those of the things that are there, readable, and not thrown away, by reference. */
export async function readPresent(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<Map<string, Baseline>> {
  const found = new Map<string, Baseline>();
  for (const got of await fetchThings(run, side, refs)) {
    if (got.state !== 'found') continue;
    if (run.collections[side].some(({ id, isBin }) => id === got.collection && isBin)) continue;
    const { observation } = readThing(run, got);
    if (observation.state !== 'present') continue;
    const { ref, version, fields, native } = observation;
    found.set(ref, { ref, version, fields, native });
  }
  return found;
}
