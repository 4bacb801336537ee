import type { SyncStore } from '../../server/ports/SyncStore.ts';
import { describeAsides } from './syncStore/asides.contract.ts';
import { describeCrashes } from './syncStore/crash.contract.ts';
import { describeForgetting } from './syncStore/forgetting.contract.ts';
import { describeIntents } from './syncStore/intents.contract.ts';
import { describeJournal } from './syncStore/journal.contract.ts';
import { describeLeases } from './syncStore/leases.contract.ts';
import { describeModel } from './syncStore/model.contract.ts';
import { describeObservations } from './syncStore/observations.contract.ts';
import { describePairs } from './syncStore/pairs.contract.ts';
import { describeParallel } from './syncStore/parallel.contract.ts';
import { describeLeft } from './syncStore/left.contract.ts';
import { describePassed } from './syncStore/passed.contract.ts';
import { describeRuns } from './syncStore/runs.contract.ts';
import { SyncWorld } from './syncStore/SyncWorld.ts';

/** What the sync remembers, opened by several at once. */
export interface OpenSyncStores {
  stores: [SyncStore, ...SyncStore[]];
  /**
   * Closes the first store, while something is under way if that is named, and opens it again: what was durable is there.
   * Null where nothing outlives closing.
   */
  reopen: ((whileUnderWay?: () => Promise<unknown>) => Promise<SyncStore>) | null;
  close(): Promise<void>;
}

/** What every SyncStore keeps to (server/ports/SyncStore.ts). */
export function describeSyncStore(name: string, open: () => Promise<OpenSyncStores>): void {
  describe(`SyncStore on ${name}`, () => {
    let opened: OpenSyncStores;

    before(async function () {
      this.timeout(60_000);
      opened = await open();
    });
    after(() => opened.close());

    const makeWorld = () => new SyncWorld(opened.stores[0]);
    describeLeases(makeWorld);
    describeObservations(makeWorld);
    describePairs(makeWorld);
    describeIntents(makeWorld);
    describeJournal(makeWorld);
    describeAsides(makeWorld);
    describePassed(makeWorld);
    describeLeft(makeWorld);
    describeRuns(makeWorld);
    describeForgetting(makeWorld);
    describeParallel(makeWorld, () => opened.stores);
    describeDurable(makeWorld, () => opened);
  });
}

function describeDurable(makeWorld: () => SyncWorld, opened: () => OpenSyncStores): void {
  const reopen = async (whileUnderWay?: () => Promise<unknown>) => {
    const all = opened();
    if (all.reopen !== null) all.stores[0] = await all.reopen(whileUnderWay);
    return all.stores[0];
  };
  describeModel(makeWorld, reopen);
  describeCrashes(makeWorld, async (whileUnderWay) => {
    // In memory alone nothing can be killed: there it simply goes on.
    if (opened().reopen === null) await whileUnderWay?.();
    return await reopen(whileUnderWay);
  });
}
