import { AppError } from '../core/AppError.ts';
import type { Directory } from '../ports/Directory.ts';
import type { LinkStore } from '../ports/LinkStore.ts';
import type { SyncStore } from '../ports/SyncStore.ts';
import { SqlDirectory } from './directory/SqlDirectory.ts';
import { explainOpening } from './explainOpening.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { SqlLinkStore } from './SqlLinkStore.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import type { StoreOptions } from './StoreOptions.ts';
import { requireSyncTables } from './sync/requireSyncTables.ts';
import { Seal } from './sync/Seal.ts';
import { SqlSyncStore } from './sync/SqlSyncStore.ts';
import { Transactions } from './Transactions.ts';

/** The link table, the directory and what the sync remembers, in one database. */
export interface OpenedStore {
  links: LinkStore;
  directory: Directory;
  sync: SyncStore;
  /** Calling it twice is harmless. */
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to this program's. Several processes may do so at the
 * same time.
 *
 * @param url `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
 * @throws AppError `not-configured` for a wrong address, a missing folder, a refused login;
 * `bad-answer` for a database that is damaged, not ours or newer than this program; `unavailable`
 * where the server does not answer.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<OpenedStore> {
  const seal = new Seal(options.journalKeys ?? []);
  const database = await openDatabase(url, options);
  const transactions = new Transactions(database);
  try {
    await transactions.prepare();
    await transactions.read(() => requireSyncTables(database));
  } catch (error) {
    await transactions.close();
    throw explainOpening(error, options.setting ?? 'store');
  }
  const links = new SqlLinkStore(transactions);
  const directory = new SqlDirectory(transactions, options.onRowsTouched);
  const sync = new SqlSyncStore(transactions, seal);
  return { links, directory, sync, close: () => transactions.close() };
}

async function openDatabase(url: string, options: StoreOptions): Promise<SqlDatabase> {
  const file = /^sqlite:(.+)$/s.exec(url)?.[1];
  if (file !== undefined) return openSqlite(file, options);
  if (/^postgres(ql)?:\/\//.test(url)) return await openPostgres(url, options);
  const setting = options.setting ?? 'store';
  throw new AppError('not-configured', `${setting}: expected sqlite:PATH or postgres://…`, {
    reason: 'store-address',
  });
}
