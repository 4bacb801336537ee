import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { describeSyncStore, type OpenSyncStores } from '../contracts/syncStore.contract.ts';
import { MemorySyncStore } from '../fakes/memorySyncStore.ts';
import { postgres } from '../fixtures/postgres.ts';
import { journalKeys } from './journalKeys.ts';

describeSyncStore('memory', () =>
  Promise.resolve({
    stores: [new MemorySyncStore()],
    reopen: null,
    close: () => Promise.resolve(),
  }),
);

describeSyncStore('SQLite in memory', async () => {
  const store = await openStore('sqlite::memory:', { journalKeys });
  return { stores: [store.sync], reopen: null, close: () => store.close() };
});

describeSyncStore('a SQLite file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-sync-'));
  const opened = await openTwice(`sqlite:${path.join(folder, 'links.db')}`, async (count) => {
    // A write to SQLite is over before anything else gets its turn.
    for (let turn = 0; turn < (count * 37) % 150; turn++) await Promise.resolve();
  });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
});

describeSyncStore('PostgreSQL', async () =>
  openTwice(await (await postgres()).createDatabase(), async (count) => {
    for (let turn = 0; turn <= count % 6; turn++) await setImmediate();
  }),
);

async function openTwice(
  url: string,
  passTime: (count: number) => Promise<void>,
): Promise<OpenSyncStores> {
  const open = () => openStore(url, { journalKeys });
  let first: OpenedStore = await open();
  const second = await open();
  let closings = 0;
  return {
    stores: [first.sync, second.sync],
    reopen: async (whileUnderWay) => {
      // What is under way may fail; what it left is looked at by whoever asks.
      const underWay = whileUnderWay?.().catch(() => undefined);
      closings += 1;
      await passTime(closings);
      await first.close();
      await underWay;
      first = await open();
      return first.sync;
    },
    close: async () => {
      await first.close();
      await second.close();
    },
  };
}
