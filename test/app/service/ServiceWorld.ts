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
import { SyncService, type SyncServiceSettings } from '../../../server/app/service/SyncService.ts';
import { lookAtErp } from '../../../server/erp/sql/check/lookAtErp.ts';
import { openDatabase } from '../../../server/erp/sql/database/openDatabase.ts';
import type { SqlDatabase } from '../../../server/erp/sql/database/SqlDatabase.ts';
import { readMappingFile } from '../../../server/erp/sql/mapping/readMappingFile.ts';
import { installSpool } from '../../../server/erp/sql/spool/installSpool.ts';
import { planSpool } from '../../../server/erp/sql/spool/planSpool.ts';
import { watchSpool } from '../../../server/erp/sql/spool/watchSpool.ts';
import { sqlErpConnector } from '../../../server/erp/sql/sqlErpConnector.ts';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import type { EwsAccount } from '../../../server/mailbox/ews/EwsAccount.ts';
import { EwsRecordStore } from '../../../server/mailbox/ews/mailbox/EwsRecordStore.ts';
import { openParts } from '../../../server/mailbox/ews/mailbox/openParts.ts';
import { EwsOpener } from '../../../server/mailbox/ews/opening/EwsOpener.ts';
import type { SyncAccount } from '../../../server/ports/AccountStore.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { demoUsers } from '../../../server/sandbox/erp/demoUsers.ts';
import { largeErp } from '../../../server/sandbox/erp/largeErp.ts';
import type { ExchangeServer } from '../../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../../server/sandbox/exchange/startExchange.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { never } from '../../mailbox/ews/never.ts';
import { journalKeys } from '../../store/journalKeys.ts';

const service = { address: 'erp-link@nordwind.example', password: 's' };

/** What a world is made with. */
export interface WorldOptions {
  /** Mailboxes beside those of the ERP's users. */
  more?: readonly string[];
  /** Organizations and persons in the ERP. */
  contacts?: number;
  /** Whether the ERP's triggers are there and it tells of changes. */
  tells?: boolean;
  /** Certificates that Exchange's may be vouched for by, as PEM. */
  ca?: string;
  service?: SyncServiceSettings;
}

/** The try-out's ERP in SQLite, an emulated Exchange, a store in a file, and the services between them. */
export class ServiceWorld implements AsyncDisposable {
  readonly folder: string;
  exchange: ExchangeServer;
  readonly erp: ErpConnector;
  readonly store: OpenedStore;
  readonly opener: EwsOpener;
  readonly ports: ServicePorts;
  readonly service: SyncService;
  readonly logged: { level: string; facts: Record<string, unknown>; message: string }[] = [];
  /** Added to the time that the services see. */
  skew = 0;
  /** The ERP as its own program writes to it. */
  readonly theirs: Database.Database;
  readonly #database: SqlDatabase | null;
  readonly #people = new Map<string, { store: EwsRecordStore; account: EwsAccount }>();
  #isClosed = false;

  private constructor(
    folder: string,
    parts: {
      exchange: ExchangeServer;
      erp: ErpConnector;
      store: OpenedStore;
      spool: { database: SqlDatabase; news: NonNullable<ServicePorts['erpNews']> } | null;
    },
    { service: settings = {}, ca }: WorldOptions,
  ) {
    this.folder = folder;
    this.exchange = parts.exchange;
    this.erp = parts.erp;
    this.store = parts.store;
    this.theirs = new Database(path.join(folder, 'erp.sqlite'));
    this.#database = parts.spool?.database ?? null;
    const clock = { now: () => Date.now() + this.skew };
    const { accounts, sync } = parts.store;
    this.opener = new EwsOpener(
      {
        secretOf: (id) => accounts.secretOf(id),
        ...(ca !== undefined && { ca }),
        server: { timeoutMs: 20_000 },
        streams: { settle: 50, gather: 20, firstPause: 100, longestPause: 400, poll: 300 },
      },
      clock,
    );
    const known = { erp: parts.erp, directory: parts.store.directory, clock };
    this.ports = {
      accounts,
      sync,
      links: parts.store.links,
      filing: parts.store.filing,
      addresses: new KnownAddresses({ ...known, refresh: new DirectoryRefresh(known) }),
      erp: parts.erp,
      ...(parts.spool && { erpNews: parts.spool.news }),
      mailboxes: this.opener,
      stamps: keyedStamps(journalKeys),
      clock,
      ids: randomUUID,
      // Pauses are as long as a fiftieth of them in the product.
      pause: async (milliseconds, signal) => {
        await wait(milliseconds / 50, undefined, { signal });
      },
      log: (level, facts, message) => this.logged.push({ level, facts, message }),
      zone: 'Europe/Berlin',
    };
    this.service = new SyncService(this.ports, settings);
  }

  static async start(options: WorldOptions = {}): Promise<ServiceWorld> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-service-'));
    const file = path.join(folder, 'erp.sqlite');
    largeErp(file, '2026-11-22', { contacts: options.contacts ?? 4, documents: 0 });
    const wal = new Database(file);
    wal.pragma('journal_mode = wal');
    wal.close();
    const mapping = await readMappingFile(demoMappingFile, { erpUrl: 'https://erp.example' });
    const clock = { now: Date.now };
    const timeLimit = 10_000;
    let spool = null;
    if (options.tells !== false) {
      const database = openDatabase({ type: 'sqlite', file }, timeLimit);
      const { catalogue } = await lookAtErp(mapping, database, clock, never);
      await installSpool(database, planSpool('sqlite', mapping.mapping, catalogue), never);
      const anything = { areas: null, companies: null };
      spool = {
        database,
        news: (onChange: (change: typeof anything) => void, signal: AbortSignal) =>
          watchSpool(database, mapping.mapping, () => onChange(anything), signal, 50),
      };
    }
    const erp = await sqlErpConnector({
      mapping,
      database: openDatabase({ type: 'sqlite', file }, timeLimit),
      clock,
      timeLimit,
    });
    const store = await openStore(`sqlite:${path.join(folder, 'store.db')}`, { journalKeys });
    const users = demoUsers.map(({ mail, name }) => ({ address: mail, name, password: 'p' }));
    const more = (options.more ?? []).map((address) => ({ address, name: '', password: 'p' }));
    const exchange = await startExchange({
      accounts: [
        ...users,
        ...more,
        { ...service, name: 'ERP Link', mayImpersonate: true, hasNoMailbox: true },
      ],
    });
    const world = new ServiceWorld(folder, { exchange, erp, store, spool }, options);
    await world.connect(service.password);
    return world;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.service.stop();
    await this.opener.close();
    for (const { account } of this.#people.values()) await account.close();
    await this.exchange.close();
    await this.erp.close();
    await this.#database?.close();
    await this.store.close();
    this.theirs.close();
    fs.rmSync(this.folder, { recursive: true, force: true });
    assert.deepEqual(this.exchange.exchange.outbox, [], 'nobody got mail');
    const defects = this.logged.filter(({ facts: { err } }) => {
      return err instanceof Error && err.name !== 'AppError';
    });
    assert.deepEqual(defects, []);
  }

  /** The service account's connection, with that password. */
  async connect(password: string, url = this.exchange.url): Promise<void> {
    const { address: user } = service;
    await this.store.accounts.saveConnection(
      {
        id: 'exchange',
        name: 'Exchange',
        kind: 'ews',
        url,
        signIn: { way: 'basic', user },
        impersonates: true,
      },
      password,
      this.ports.clock.now(),
    );
  }

  /** An account of an ERP's user (1 is Anna, 2 Jonas), on with these areas; live where nothing else is said. */
  async addAccount(
    change: Partial<SyncAccount> & { areas: SyncAccount['areas'] },
    user = 1,
  ): Promise<SyncAccount> {
    const { mail, name } = demoUsers.find(({ id }) => id === user) ?? { mail: '', name: '' };
    const off = { contacts: false, appointments: false, tasks: false };
    return await this.store.accounts.addAccount(
      {
        id: randomUUID(),
        mailbox: mail,
        name,
        connection: 'exchange',
        erpUser: String(user),
        company: '1',
        zone: 'Europe/Berlin',
        groups: [],
        choices: {},
        preset: 'own',
        since: '2026-11-22',
        changes: {},
        isPaused: false,
        ...change,
        areas: { ...off, ...change.areas },
      },
      this.ports.clock.now(),
    );
  }

  /** Exchange goes away, and with it all connections; what it keeps is handed to the one that comes back. */
  async takeExchangeAway(): Promise<() => Promise<void>> {
    const { accounts } = this.exchange.exchange;
    const port = Number(new URL(this.exchange.url).port);
    await this.exchange.close();
    const mailboxes = this.exchange.exchange.toState();
    return async () => {
      this.exchange = await startExchange({ accounts, mailboxes, port });
    };
  }

  /** Nothing runs, and nothing begins for a while: all that was told is dealt with. */
  async quiet(moments = 15): Promise<void> {
    for (let calm = 0; calm < moments; calm += 1) {
      const { runner } = this.service;
      if (runner.running.length + runner.waiting.length > 0) calm = 0;
      await wait(20);
    }
  }

  /** The next listing of a folder takes its time. */
  slowDown(milliseconds = 1_000): void {
    const fault = { kind: 'slow', milliseconds } as const;
    this.exchange.exchange.plan({ fault, operation: 'SyncFolderItems' });
  }

  /** Whether a folder was asked for its changes. */
  isReading(): boolean {
    return this.exchange.exchange.requests.has('SyncFolderItems');
  }

  /** How many runs of an account's area the store knows, by state. */
  async runs(account: SyncAccount, area: Area): Promise<string[]> {
    const { id, company } = account;
    const scope = { account: id, erp: 'demo', company: company ?? '', area };
    return (await this.store.sync.runs(scope, 50)).map(({ state }) => state);
  }

  /** What lies in the folder that everybody has for the area, as the mailbox's owner sees it. */
  async items(address: string, area: Area): Promise<Map<string, Fields>> {
    const { store } = this.#person(address);
    const [home] = await store.collections(area, never);
    const refs: string[] = [];
    for await (const page of store.listRefs(home?.id ?? '', never)) {
      refs.push(...page.refs.map(({ ref }) => ref));
    }
    const got = await store.get(area, refs, never);
    return new Map(
      got.flatMap((one) => (one.state === 'found' ? [[one.ref, one.record.fields] as const] : [])),
    );
  }

  /** One field of all that lies there, in order. */
  async texts(address: string, area: Area, field: string): Promise<string[]> {
    const items = await this.items(address, area);
    return [...items.values()].map((fields) => fields[field] as string).sort();
  }

  /** The mailbox's owner changes an item in Outlook. */
  async change(address: string, area: Area, ref: string, set: Fields): Promise<void> {
    const { store } = this.#person(address);
    const [got] = await store.get(area, [ref], never);
    assert.equal(got?.state, 'found');
    const { version, record } = got;
    const op = { op: 'update', key: '', ref, version, expected: record.fields, set } as const;
    const [done] = await store.write(area, [{ ...op, stamp: null, native: null }], never);
    assert.equal(done?.state, 'done', JSON.stringify(done));
  }

  /** Somebody enters a row in the ERP. */
  insert(table: string, row: Record<string, string | number>): void {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    this.theirs
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`)
      .run(Object.values(row));
  }

  /** An appointment of an ERP's user. */
  insertAppointment(id: number, subject: string, user = 1): void {
    this.insert('termine', {
      ...{ mandant_nr: 1, termin_nr: id, benutzer_nr: user, betreff: subject, ort: 'Lübeck' },
      ...{ beginn: '2026-12-01 09:00:00', ende: '2026-12-01 10:00:00', ganztaegig: 0 },
      ...{ vertraulich: 0, erinnern: 0, angelegt_am: now(), geaendert_am: now() },
    });
  }

  #person(address: string): { store: EwsRecordStore; account: EwsAccount } {
    const known = this.#people.get(address);
    if (known !== undefined) return known;
    const clock = { now: Date.now };
    const server = new EwsServer({ url: this.exchange.url, timeoutMs: 20_000 }, clock);
    const account = server.account({ kind: 'basic', user: address, password: 'p' });
    const client = account.mailbox({ address, impersonate: false });
    const usual = { client, clock, name: 'Outlook', zone: 'Europe/Berlin' };
    const opened = { store: new EwsRecordStore(openParts(usual)), account };
    this.#people.set(address, opened);
    return opened;
  }
}

/** As the ERP's program writes times: in the ERP's zone, without one. */
function now(): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return parts.format(new Date());
}
