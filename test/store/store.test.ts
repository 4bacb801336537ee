import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { describeDirectory } from '../contracts/directory.contract.ts';
import { describeLinkStore } from '../contracts/linkStore.contract.ts';
import { postgres } from '../fixtures/postgres.ts';

/** Opens the same database `count` times. */
type OpenStores = (count: number) => Promise<{ stores: OpenedStore[]; close(): Promise<void> }>;

const databases: Record<string, OpenStores> = {
  'SQLite in memory': () => openAll(['sqlite::memory:']),
  'a SQLite file': async (count) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-store-'));
    const url = `sqlite:${path.join(folder, 'links.db')}`;
    const opened = await openAll(Array.from({ length: count }, () => url));
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  PostgreSQL: async (count) => {
    const url = await (await postgres()).createDatabase();
    return await openAll(Array.from({ length: count }, () => url));
  },
};

for (const [name, open] of Object.entries(databases)) {
  describeLinkStore(name, async () => {
    const opened = await open(2);
    const [first, ...others] = opened.stores.map((store) => store.links);
    return { stores: [first!, ...others], close: () => opened.close() };
  });
  describeDirectory(name, async () => {
    const opened = await open(1);
    return { directory: opened.stores[0]!.directory, close: () => opened.close() };
  });
}

async function openAll(urls: readonly string[]) {
  const stores: OpenedStore[] = [];
  for (const url of urls) stores.push(await openStore(url));
  return {
    stores,
    close: async () => {
      for (const store of stores) await store.close();
    },
  };
}
