import type { Area } from '../../../shared/records/Area.ts';
import type {
  AccountGroup,
  AccountStore,
  Connection,
  LastWord,
  RunTrouble,
  SyncAccount,
} from '../../ports/AccountStore.ts';
import type { Seal } from '../Seal.ts';
import { storableText } from '../storableText.ts';
import type { Transactions } from '../Transactions.ts';
import { addAccount } from './addAccount.ts';
import { changeAccount } from './changeAccount.ts';
import { findExportFolder } from './findExportFolder.ts';
import { findSecret } from './findSecret.ts';
import { holdConnection } from './holdConnection.ts';
import { listAccounts } from './listAccounts.ts';
import { listConnections } from './listConnections.ts';
import { listGroups } from './listGroups.ts';
import { listRunTimes, type KeptRunTimes } from './listRunTimes.ts';
import { nameKey } from './nameKey.ts';
import { noteRun, type EndedRun } from './noteRun.ts';
import { readLastWord } from './readLastWord.ts';
import { removeConnection } from './removeConnection.ts';
import { removeGroup } from './removeGroup.ts';
import { saveConnection } from './saveConnection.ts';
import { saveExportFolder } from './saveExportFolder.ts';
import { saveGroup } from './saveGroup.ts';
import { saveLastWord } from './saveLastWord.ts';

/** Whom the sync is for, on SQL. Nothing is kept in memory: what one server changes is what the others read next. */
export class SqlAccountStore implements AccountStore {
  readonly #transactions: Transactions;
  readonly #seal: Seal;

  /** @param seal For the secrets of connections. */
  constructor(transactions: Transactions, seal: Seal) {
    this.#transactions = transactions;
    this.#seal = seal;
  }

  async connections(): Promise<Connection[]> {
    return await this.#transactions.read(listConnections);
  }

  async saveConnection(
    connection: Omit<Connection, 'changedAt'>,
    secret: string | null,
    now: number,
  ): Promise<void> {
    const { refusedAt: _, ...wanted } = connection;
    const changed = { ...wanted, changedAt: now };
    await this.#transactions.write((db) => saveConnection(db, this.#seal, changed, secret));
  }

  async holdConnection(
    connection: Pick<Connection, 'id' | 'changedAt'>,
    refusedAt: number | null,
  ): Promise<void> {
    await this.#transactions.write((db) => holdConnection(db, connection, refusedAt));
  }

  async secretOf(connection: string): Promise<string> {
    return await this.#transactions.read((db) =>
      findSecret(db, this.#seal, storableText(connection)),
    );
  }

  async removeConnection(id: string): Promise<void> {
    await this.#transactions.write((db) => removeConnection(db, storableText(id)));
  }

  async groups(): Promise<AccountGroup[]> {
    return await this.#transactions.read(listGroups);
  }

  async saveGroup(group: Omit<AccountGroup, 'changedAt'>, now: number): Promise<void> {
    await this.#transactions.write((db) => saveGroup(db, { ...group, changedAt: now }));
  }

  async removeGroup(id: string): Promise<void> {
    await this.#transactions.write((db) => removeGroup(db, storableText(id)));
  }

  async accounts(): Promise<SyncAccount[]> {
    return await this.#transactions.read((db) => listAccounts(db, null));
  }

  async account(id: string): Promise<SyncAccount | null> {
    return await this.#one('id', storableText(id));
  }

  async accountByMailbox(mailbox: string): Promise<SyncAccount | null> {
    return await this.#one('mailbox', storableText(mailbox.trim().toLowerCase()));
  }

  async addAccount(
    account: Omit<SyncAccount, 'createdAt' | 'changedAt' | 'revision'>,
    now: number,
  ): Promise<SyncAccount> {
    return await this.#transactions.write((db) => addAccount(db, account, now));
  }

  async changeAccount(
    account: Omit<SyncAccount, 'createdAt' | 'changedAt'>,
    now: number,
  ): Promise<SyncAccount> {
    return await this.#transactions.write((db) => changeAccount(db, account, now));
  }

  async removeAccount(id: string): Promise<void> {
    await this.#transactions.write((db) =>
      db.deleteFrom('synced_account').where('id', '=', storableText(id)).execute(),
    );
  }

  async exportFolder(account: string, name: string): Promise<string | null> {
    return await this.#transactions.read((db) => findExportFolder(db, account, name));
  }

  async noteExportFolder(account: string, name: string, folder: string): Promise<void> {
    await this.#transactions.write((db) => saveExportFolder(db, { account, name, folder }));
  }

  async lastWord(): Promise<LastWord> {
    return await this.#transactions.read(readLastWord);
  }

  async setLastWord(order: LastWord): Promise<void> {
    await this.#transactions.write((db) => saveLastWord(db, order));
  }

  async runTimes(): Promise<KeptRunTimes[]> {
    return await this.#transactions.read(listRunTimes);
  }

  /** @param began When the run began, and where it wrote; without it, it served both sides until it ended. */
  async noteRun(
    account: string,
    area: Area,
    at: number,
    trouble: RunTrouble | string | null,
    began: EndedRun['began'] = { at, direction: 'both' },
  ): Promise<void> {
    await this.#transactions.write((db) => noteRun(db, { account, area, at, trouble, began }));
  }

  async administrators(): Promise<{ name: string; hash: string }[]> {
    return await this.#transactions.read((db) =>
      db.selectFrom('administrator').select(['name', 'hash']).orderBy('name_key').execute(),
    );
  }

  async saveAdministrator(name: string, hash: string): Promise<void> {
    const row = { name: storableText(name.trim()), hash };
    await this.#transactions.write((db) =>
      db
        .insertInto('administrator')
        .values({ name_key: nameKey(name), ...row })
        .onConflict((on) => on.column('name_key').doUpdateSet(row))
        .execute(),
    );
  }

  async removeAdministrator(name: string): Promise<void> {
    await this.#transactions.write((db) =>
      db.deleteFrom('administrator').where('name_key', '=', nameKey(name)).execute(),
    );
  }

  async #one(column: 'id' | 'mailbox', value: string): Promise<SyncAccount | null> {
    const [found] = await this.#transactions.read((db) => listAccounts(db, { column, value }));
    return found ?? null;
  }
}
