import { randomUUID } from 'node:crypto';
import type { AccountStore, Connection, SyncAccount } from '../../../server/ports/AccountStore.ts';

type NewAccount = Parameters<AccountStore['addAccount']>[0];

/** A place for accounts with names of its own, so that tests that share a database do not meet. */
export class AccountWorld {
  readonly store: AccountStore;
  readonly mark = randomUUID().slice(0, 8);
  #now = 1_700_000_000_000;

  constructor(store: AccountStore) {
    this.store = store;
  }

  /** Milliseconds since 1970; later at every call. */
  now(): number {
    return (this.#now += 1000);
  }

  id(name: string): string {
    return `${name}-${this.mark}`;
  }

  connectionOf(name: string, change: Partial<Connection> = {}): Omit<Connection, 'changedAt'> {
    return {
      id: this.id(name),
      name: this.id(name),
      kind: 'ews',
      url: 'https://mail.north.example/EWS/Exchange.asmx',
      signIn: { way: 'ntlm', user: 'NORTH\\erp-link' },
      impersonates: true,
      ...change,
    };
  }

  accountOf(name: string, change: Partial<NewAccount> = {}): NewAccount {
    return {
      id: this.id(name),
      mailbox: `${this.id(name)}@north.example`,
      name,
      connection: this.id('exchange'),
      erpUser: name,
      company: 'north',
      zone: 'Europe/Berlin',
      groups: [],
      areas: {},
      choices: {},
      preset: 'own',
      since: '2026-11-22',
      changes: {},
      isPaused: false,
      ...change,
    };
  }

  /** Makes the connection that accounts have unless they say another. */
  async connect(secret: string | null = 'hunter2'): Promise<string> {
    const connection = this.connectionOf('exchange');
    await this.store.saveConnection(connection, secret, this.now());
    return connection.id;
  }

  async add(name: string, change: Partial<NewAccount> = {}): Promise<SyncAccount> {
    return await this.store.addAccount(this.accountOf(name, change), this.now());
  }

  async group(name: string, areas: SyncAccount['areas'] = {}): Promise<string> {
    const id = this.id(name);
    await this.store.saveGroup({ id, name: id, areas }, this.now());
    return id;
  }

  /** The account as it is now. */
  async read(name: string): Promise<SyncAccount> {
    const account = await this.store.account(this.id(name));
    if (account === null) throw new Error(`${name} is not there`);
    return account;
  }
}
