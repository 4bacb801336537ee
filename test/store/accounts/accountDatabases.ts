import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { postgres } from '../../fixtures/postgres.ts';
import { journalKeys } from '../journalKeys.ts';

/** One database, opened as by two servers. */
interface OpenTwice {
  stores: readonly [OpenedStore, OpenedStore];
  close(): Promise<void>;
}

/** The databases that accounts are kept in, each new and empty. */
export const accountDatabases: Readonly<Record<string, () => Promise<OpenTwice>>> = {
  SQLite: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-accounts-'));
    const opened = await openTwice(`sqlite:${path.join(folder, 'links.db')}`);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  PostgreSQL: async () => await openTwice(await (await postgres()).createDatabase()),
};

async function openTwice(url: string): Promise<OpenTwice> {
  const stores = [
    await openStore(url, { journalKeys }),
    await openStore(url, { journalKeys }),
  ] as const;
  return {
    stores,
    close: async () => {
      for (const store of stores) await store.close();
    },
  };
}
