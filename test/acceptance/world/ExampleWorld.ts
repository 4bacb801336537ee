import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DirectoryRefresh } from '../../../server/app/DirectoryRefresh.ts';
import { KnownAddresses } from '../../../server/app/mail/KnownAddresses.ts';
import { keyedStamps } from '../../../server/app/service/keyedStamps.ts';
import type { ServicePorts } from '../../../server/app/service/ServicePorts.ts';
import { SyncService } from '../../../server/app/service/SyncService.ts';
import type { SyncReport } from '../../../server/app/sync/SyncReport.ts';
import type { AreaPolicy } from '../../../server/core/sync/Policy.ts';
import type { Example } from '../../../server/erp/examples/Example.ts';
import { exampleUsers } from '../../../server/erp/examples/people/exampleUsers.ts';
import { lookAtErp } from '../../../server/erp/sql/check/lookAtErp.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { watchSpool } from '../../../server/erp/sql/spool/watchSpool.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import { EwsOpener } from '../../../server/mailbox/ews/opening/EwsOpener.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { never } from '../../mailbox/ews/never.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import { exampleFile } from './exampleFile.ts';
import { Outlook } from './Outlook.ts';

/** What a world is made with. */
export interface ExampleWorldOptions {
  /** Statements that are run on the database before anything else: most tests begin with few rows. */
  begin?: readonly string[];
  /** Whether the ERP has triggers and tells of changes. */
  tells?: boolean;
  /** Mailboxes beside those of the users. */
  more?: readonly string[];
}

const timeLimit = 10_000;
const service = { address: 'erp-link@beispiel.example', password: 's' };

/** One of the example ERPs in SQLite, an emulated Exchange with its users' mailboxes, and the services as a server has them. */
export class ExampleWorld implements AsyncDisposable {
  readonly example: Example;
  readonly exchange: ExchangeServer;
  readonly store: OpenedStore;
  readonly ports: ServicePorts;
  readonly service: SyncService;
  /** Added to the time that the services see. */
  skew = 0;
  readonly #folder: string;
  readonly #erp: ErpConnector;
  readonly #opener: EwsOpener;
  readonly #theirs: Database.Database;
  readonly #spool: SqlDatabase | null;
  readonly #people = new Map<string, Outlook>();
  readonly #defects: unknown[] = [];

  private constructor(
    example: Example,
    folder: string,
    parts: { exchange: ExchangeServer; erp: ErpConnector; store: OpenedStore },
    spool: { database: SqlDatabase; news: NonNullable<ServicePorts['erpNews']> } | null,
  ) {
    this.example = example;
    this.#folder = folder;
    this.exchange = parts.exchange;
    this.#erp = parts.erp;
    this.store = parts.store;
    this.#spool = spool?.database ?? null;
    this.#theirs = new Database(path.join(folder, 'erp.sqlite'));
    const clock = { now: () => Date.now() + this.skew };
    this.#opener = new EwsOpener(
      {
        secretOf: (id) => parts.store.accounts.secretOf(id),
        server: { timeoutMs: 20_000 },
        streams: { settle: 50, gather: 20, firstPause: 100, longestPause: 400, poll: 300 },
      },
      clock,
    );
    const known = { erp: parts.erp, directory: parts.store.directory, clock };
    this.ports = {
      accounts: parts.store.accounts,
      sync: parts.store.sync,
      links: parts.store.links,
      filing: parts.store.filing,
      addresses: new KnownAddresses({ ...known, refresh: new DirectoryRefresh(known) }),
      erp: parts.erp,
      ...(spool && { erpNews: spool.news }),
      mailboxes: this.#opener,
      stamps: keyedStamps(journalKeys),
      clock,
      ids: randomUUID,
      // Pauses are as long as a fiftieth of them in the product.
      pause: (milliseconds, signal) => wait(milliseconds / 50, undefined, { signal }),
      log: (_, { err }) => {
        if (err instanceof Error && err.name !== 'AppError') this.#defects.push(err);
      },
      zone: 'Europe/Berlin',
    };
    this.service = new SyncService(this.ports);
  }

  static async start(example: Example, options: ExampleWorldOptions = {}): Promise<ExampleWorld> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `erp-link-${example.name}-`));
    const file = path.join(folder, 'erp.sqlite');
    fs.writeFileSync(file, exampleFile(example));
    const theirs = new Database(file);
    theirs.pragma('journal_mode = wal');
    theirs.transaction(() => options.begin?.forEach((statement) => theirs.exec(statement)))();
    theirs.close();
    const mapping = await readMappingFile(example.mappingFile, {});
    const open = () => openDatabase({ type: 'sqlite', file }, timeLimit);
    const clock = { now: Date.now };
    let spool = null;
    if (options.tells === true) {
      const database = open();
      const { catalogue } = await lookAtErp(mapping, database, clock, never);
      await installSpool(database, planSpool('sqlite', mapping.mapping, catalogue), never);
      const anything = { areas: null, companies: null };
      const news = (onChange: (change: typeof anything) => void, signal: AbortSignal) =>
        watchSpool(database, mapping.mapping, () => onChange(anything), signal, 50);
      spool = { database, news };
    }
    const erp = await sqlErpConnector({ mapping, database: open(), clock, timeLimit });
    const store = await openStore(`sqlite:${path.join(folder, 'store.db')}`, { journalKeys });
    const mailboxes = [...exampleUsers.map(({ mail }) => mail), ...(options.more ?? [])];
    const exchange = await startExchange({
      accounts: [
        ...mailboxes.map((address) => ({ address, name: address, password: 'p' })),
        { ...service, name: 'ERP Link', mayImpersonate: true, hasNoMailbox: true },
      ],
    });
    const world = new ExampleWorld(example, folder, { exchange, erp, store }, spool);
    await store.accounts.saveConnection(
      {
        ...{ id: 'exchange', name: 'Exchange', kind: 'ews', url: exchange.url },
        signIn: { way: 'basic', user: service.address },
        impersonates: true,
      },
      service.password,
      Date.now(),
    );
    return world;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.service.stop();
    await this.#opener.close();
    for (const outlook of this.#people.values()) await outlook.close();
    await this.exchange.close();
    await this.#erp.close();
    await this.#spool?.close();
    await this.store.close();
    this.#theirs.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
    assert.deepEqual(this.#defects, []);
    assert.deepEqual(this.exchange.exchange.outbox, [], 'nobody got mail (NX12)');
  }

  /** An account that begins as a preset says and stays so but for `changes`, for one of the example's users. */
  async addAccount(
    preset: string,
    change: Partial<SyncAccount> = {},
    user = 1,
  ): Promise<SyncAccount> {
    return await this.store.accounts.addAccount(
      {
        ...{ id: randomUUID(), mailbox: mailOf(user), name: mailOf(user), connection: 'exchange' },
        ...{ erpUser: String(user), company: '1', zone: 'Europe/Berlin', preset },
        ...{ groups: [], choices: {}, areas: {}, since: '2026-11-22', changes: {} },
        isPaused: false,
        ...change,
      },
      this.ports.clock.now(),
    );
  }

  /** Changes rules of an area, as an administrator does while the server runs. */
  async setRules(account: SyncAccount, area: Area, rules: Partial<AreaPolicy>): Promise<void> {
    const now = (await this.store.accounts.account(account.id)) ?? assert.fail('it is there');
    const areas = { ...now.changes.areas, [area]: { ...now.changes.areas?.[area], ...rules } };
    await this.store.accounts.changeAccount(
      { ...now, changes: { ...now.changes, areas } },
      this.ports.clock.now(),
    );
  }

  /** Syncs an area as the server does; it has to go well. */
  async sync(
    { id }: SyncAccount,
    area: Area,
    direction?: 'both' | 'toMailbox' | 'toErp',
  ): Promise<SyncReport> {
    const wish = { account: id, area, ...(direction && { direction }) };
    const report = await this.service.runner.sync(wish);
    assert.equal(report.state, 'done', JSON.stringify(report.error ?? report.brake));
    return report;
  }

  /** The mailbox of a user, by number, or by address. */
  outlook(user: number | string = 1): Outlook {
    const address = typeof user === 'string' ? user : mailOf(user);
    const opened = this.#people.get(address) ?? new Outlook(this.exchange, address);
    this.#people.set(address, opened);
    return opened;
  }

  /** What was learned of the folders is old by now: so long that they are asked for anew. */
  forgetFolders(): void {
    this.skew += 11 * 60_000;
  }

  /** What the ERP's own program reads. */
  rows(statement: string): Record<string, unknown>[] {
    return this.#theirs.prepare(statement).all() as Record<string, unknown>[];
  }

  /** What the ERP's own program does. */
  exec(...statements: readonly string[]): void {
    this.#theirs.transaction(() => statements.forEach((one) => this.#theirs.exec(one)))();
  }
}

function mailOf(user: number): string {
  return exampleUsers[user - 1]?.mail ?? assert.fail(`there is no user ${user}`);
}
