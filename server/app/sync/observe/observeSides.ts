import { sides } from '../../../../shared/records/Area.ts';
import { readLeft } from '../left/readLeft.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { forgetUnseen } from './forgetUnseen.ts';
import { lookForMissing } from './lookForMissing.ts';
import { proveGone } from './proveGone.ts';
import { readCollections } from './readCollections.ts';
import { retryAsides } from './retryAsides.ts';

/**
 * Reads what both sides said since the last run, and stores it. A side or an account that fails ends the run with what
 * it said: what was read until then is kept, and nothing is concluded from what was not (I20).
 */
export async function observeSides(run: SyncRun): Promise<void> {
  run.begin('observe');
  await readLeft(run);
  for await (const stored of run.store.observations(run.scope, run.settings.pageSize)) {
    await run.breathe();
    const page = await forgetUnseen(run, stored);
    for (const { side, collection, observation, stamp, seenAt } of page) {
      const { ref, state } = observation;
      const version = observation.state === 'present' ? observation.version : null;
      const stampOf = stamp?.pairId ?? null;
      run.pending.set(placeKey(side, ref), { collection, state, version, stampOf, seenAt });
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
    await lookForMissing(run, side);
  }
  await proveGone(run);
}
