import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DirectoryRefresh } from '../../../server/app/DirectoryRefresh.ts';
import { SyncService } from '../../../server/app/service/SyncService.ts';
import type { ServicePorts } from '../../../server/app/service/ServicePorts.ts';
import { erpRegistry } from '../../../server/erp/erpRegistry.ts';
import type { ErpConnector } from '../../../server/ports/ErpConnector.ts';
import type { EwsOpener } from '../../../server/mailbox/ews/opening/EwsOpener.ts';
import { demoMappingFile } from '../../../server/sandbox/erp/demoMappingFile.ts';
import { largeErp } from '../../../server/sandbox/erp/largeErp.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { servicePorts } from '../../../server/wiring/servicePorts.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { fillDiaries, firstUser } from './fillDiaries.ts';
import { installTriggers } from './installTriggers.ts';
import { startApart, type ExchangeApart } from '../ews/startApart.ts';

const clock = { now: Date.now };
const key = randomBytes(32);
const variables = { erpUrl: 'https://erp.example' };

/** What a scene is made of. */
export interface SceneSize {
  accounts: number;
  /** Of each account's user in the ERP. */
  appointments: number;
  /** Organizations and persons in the ERP. */
  contacts: number;
}

/**
 * The services as the server wires them, with their usual pauses: an ERP in SQLite with its triggers, the store in a file, and
 * an emulated Exchange in a process of its own.
 */
export class ServiceScene implements AsyncDisposable {
  readonly exchange: ExchangeApart;
  /** The ERP as its own program writes to it. */
  readonly theirs: Database.Database;
  readonly ports: ServicePorts & { mailboxes: EwsOpener };
  readonly service: SyncService;
  readonly addresses: readonly string[];
  readonly #folder: string;
  readonly #erp: ErpConnector;
  readonly #store: OpenedStore;

  private constructor(
    folder: string,
    parts: {
      exchange: ExchangeApart;
      erp: ErpConnector;
      store: OpenedStore;
      theirs: Database.Database;
    },
    addresses: readonly string[],
  ) {
    this.#folder = folder;
    this.#erp = parts.erp;
    this.#store = parts.store;
    this.exchange = parts.exchange;
    this.addresses = addresses;
    this.theirs = parts.theirs;
    const { erp, store } = parts;
    const { directory } = store;
    const refresh = new DirectoryRefresh({ erp, directory, clock });
    const settings = {
      storeKeys: [key],
      exchange: { audiences: [], amurls: [], ca: null, ews: null },
    };
    const log = (): undefined => undefined;
    this.ports = servicePorts(settings, { ...store, erp, clock, refresh, log });
    this.service = new SyncService(this.ports);
  }

  static async open({ accounts, appointments, contacts }: SceneSize): Promise<ServiceScene> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'erp-link-bench-service-'));
    const file = path.join(folder, 'erp.sqlite');
    largeErp(file, '2026-11-22', { contacts, documents: 0 });
    const addresses = Array.from({ length: accounts }, (_, at) => `m${at}@nordwind.example`);
    const theirs = new Database(file);
    theirs.pragma('journal_mode = wal');
    fillDiaries(theirs, addresses, appointments);
    const database = { type: 'sqlite', file } as const;
    await installTriggers(database, variables);
    const parts = {
      theirs,
      exchange: await startApart(addresses),
      erp: await erpRegistry.sql(
        { type: 'sql', mappingFile: demoMappingFile, variables, database },
        clock,
      ),
      store: await openStore(`sqlite:${path.join(folder, 'store.db')}`, {
        journalKeys: [key],
      }),
    };
    const scene = new ServiceScene(folder, parts, addresses);
    await scene.#connect();
    return scene;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.service.stop();
    await this.ports.mailboxes.close();
    await this.#erp.close();
    await this.#store.close();
    await this.exchange[Symbol.asyncDispose]();
    this.theirs.close();
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Accounts with these areas for every user and mailbox. */
  async addAccounts(on: readonly Area[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [at, mailbox] of this.addresses.entries()) {
      const { id } = await this.#store.accounts.addAccount(
        {
          id: `bench-${at}`,
          mailbox,
          name: mailbox,
          connection: 'exchange',
          erpUser: String(firstUser + at),
          company: '1',
          zone: 'Europe/Berlin',
          groups: [],
          choices: {},
          preset: 'own',
          since: '2026-11-22',
          areas: Object.fromEntries(
            (['contacts', 'appointments', 'tasks'] as const).map((area) => [
              area,
              on.includes(area),
            ]),
          ),
          changes: {},
          isPaused: false,
        },
        clock.now(),
      );
      ids.push(id);
    }
    return ids;
  }

  async #connect(): Promise<void> {
    await this.#store.accounts.saveConnection(
      {
        id: 'exchange',
        name: 'Exchange',
        kind: 'ews',
        url: this.exchange.url,
        signIn: { way: 'basic', user: 'service@example.com' },
        impersonates: true,
      },
      's',
      clock.now(),
    );
  }
}
