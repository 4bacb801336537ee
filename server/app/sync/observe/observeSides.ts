import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { Collection } from '../../../ports/RecordStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText } from './cursorText.ts';
import { proveAbsence } from './proveAbsence.ts';
import { proveGone } from './proveGone.ts';
import { readCollections } from './readCollections.ts';
import { retryAsides } from './retryAsides.ts';

/**
 * Reads what both sides said since the last run, and stores it. A side or an account that fails ends the run with what
 * it said: what was read until then is kept, and nothing is concluded from what was not (I20).
 */
export async function observeSides(run: SyncRun): Promise<void> {
  run.begin('observe');
  for await (const page of run.store.observations(run.scope, run.settings.pageSize)) {
    await run.breathe();
    for (const { side, collection, observation } of page) {
      const { ref, state } = observation;
      const version = observation.state === 'present' ? observation.version : null;
      run.pending.set(placeKey(side, ref), { collection, state, version });
      run.waited.add(side);
    }
  }
  for (const item of await run.store.setAsides(run.scope)) {
    run.asides.set(placeKey(item.side, item.ref), item);
    if (item.nextTry > run.now) {
      run.tally.note(item.side, item.ref, item.pairId, 'set-aside', item.reason);
    }
  }
  await retryAsides(run);
  for (const side of sides) {
    if (await readCollections(run, side)) run.readWhole.add(side);
    await lookForMissing(run, side, run.collections[side]);
  }
  await proveGone(run);
}

/** Where nothing names what was deleted: always on a side without tombstones, else after everything was read anew. */
async function lookForMissing(
  run: SyncRun,
  side: Side,
  collections: readonly Collection[],
): Promise<void> {
  const anew: { id: string; at: string }[] = [];
  for (const { id } of collections) {
    const stored = await run.store.cursor(run.scope, side, id);
    const cursor = stored === null ? null : cursorText.read(stored);
    if (cursor?.stage === 'whole') anew.push({ id, at: cursor.at });
  }
  if (run.can(side).tombstones && anew.length === 0) return;
  const isFirstRun = !run.waited.has(side) && (await run.store.countPairs(run.scope)) === 0;
  if (
    !isFirstRun &&
    !(await proveAbsence(
      run,
      side,
      collections.filter(({ isBin }) => !isBin),
    ))
  )
    return;
  for (const { id, at } of anew) {
    const next = cursorText.write({ at, stage: 'next' });
    await run.store.saveObservations(run.lease, side, id, [], next);
  }
}
