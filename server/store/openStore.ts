import { AppError } from '../core/AppError.ts';
import type { AccountStore } from '../ports/AccountStore.ts';
import type { Directory } from '../ports/Directory.ts';
import type { FilingStore } from '../ports/FilingStore.ts';
import type { LinkStore } from '../ports/LinkStore.ts';
import type { SyncStore } from '../ports/SyncStore.ts';
import { accountTables } from './accounts/accountTables.ts';
import { resealSecrets } from './accounts/resealSecrets.ts';
import { secretDamaged } from './accounts/secretDamaged.ts';
import { SqlAccountStore } from './accounts/SqlAccountStore.ts';
import { SqlDirectory } from './directory/SqlDirectory.ts';
import { filingTables } from './filing/filingTables.ts';
import { SqlFilingStore } from './filing/SqlFilingStore.ts';
import { explainOpening } from './explainOpening.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { requireTables } from './requireTables.ts';
import { Seal } from './Seal.ts';
import { SqlLinkStore } from './SqlLinkStore.ts';
import type { SqlDatabase } from './SqlDatabase.ts';
import type { StoreOptions } from './StoreOptions.ts';
import { SqlSyncStore } from './sync/SqlSyncStore.ts';
import { syncDamaged } from './sync/syncDamaged.ts';
import { syncTables } from './sync/syncTables.ts';
import { Transactions } from './Transactions.ts';

/** The link table, the directory, what the sync remembers, whom it is for and what is never filed, in one database. */
export interface OpenedStore {
  links: LinkStore;
  directory: Directory;
  sync: SyncStore;
  accounts: AccountStore;
  filing: FilingStore;
  /** Calling it twice is harmless. */
  close(): Promise<void>;
}

/** Beside what `prepareSchema` looks at; an older store has them once it was brought up. */
const checked = ['sync_scope', ...Object.keys(syncTables), ...accountTables, ...filingTables];

/**
 * Opens the database and brings its schema up to this program's. Secrets that an older key encrypted
 * are encrypted with the first one. Several processes may do so at the same time.
 *
 * @param url `sqlite:PATH`, `sqlite::memory:` or `postgres://…`.
 * @throws AppError `not-configured` for a wrong address, a missing folder, a refused login, a key of another length;
 * `bad-answer` for a database that is damaged, not ours or newer than this program; `unavailable`
 * where the server does not answer.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<OpenedStore> {
  const keys = options.journalKeys ?? [];
  const seal = new Seal(keys, (cause) => syncDamaged('sync: seal', cause));
  const secrets = new Seal(keys, secretDamaged);
  const database = await openDatabase(url, options);
  const transactions = new Transactions(database);
  try {
    await transactions.prepare();
    await transactions.read(() => requireTables(database, checked));
    await resealSecrets(transactions, secrets);
  } catch (error) {
    await transactions.close();
    throw explainOpening(error, options.setting ?? 'store');
  }
  const links = new SqlLinkStore(transactions);
  const directory = new SqlDirectory(transactions, options.onRowsTouched);
  const sync = new SqlSyncStore(transactions, seal);
  const accounts = new SqlAccountStore(transactions, secrets);
  const filing = new SqlFilingStore(transactions);
  return { links, directory, sync, accounts, filing, close: () => transactions.close() };
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
