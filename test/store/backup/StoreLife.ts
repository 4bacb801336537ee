import type { StoredLink } from '../../../server/ports/LinkStore.ts';
import type { JournalEntry, LeftAlone } from '../../../server/ports/SyncStore.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { SyncBench } from '../../app/sync/SyncBench.ts';
import { journalKeys } from '../journalKeys.ts';
import { LinkWorld } from '../LinkWorld.ts';

const url = 'https://mail.example.com/EWS/Exchange.asmx';
const syncAccount = {
  ...{ id: 'a1', mailbox: 'anna@example.com', name: 'Anna', connection: 'c1', erpUser: 'anna' },
  ...{ company: 'north', zone: 'Europe/Berlin', groups: [], areas: { tasks: true }, choices: {} },
  ...{ preset: 'own', since: '2026-11-22', changes: {}, isPaused: false },
};
const place = { erp: 'demo', company: 'north' };
const identity = 'mid:<angebot@example.com>';

/** A store that has been in use: links with a history, two runs of a sync, and the two sides it is kept in step with. */
export class StoreLife {
  readonly url: string;
  store: OpenedStore;
  readonly bench: SyncBench;
  #links: LinkWorld;
  #account = '';

  static async begin(url: string): Promise<StoreLife> {
    const life = new StoreLife(url, await openStore(url, { journalKeys }));
    await life.#live();
    return life;
  }

  private constructor(url: string, store: OpenedStore) {
    this.url = url;
    this.store = store;
    this.bench = new SyncBench({ store: store.sync });
    this.#links = new LinkWorld(store.links, 'demo');
  }

  async #live(): Promise<void> {
    const links = this.#links;
    const account = await links.pair('Anna');
    this.#account = account.id;
    const made = await links.link(account, links.mail({ identity, itemId: 'A' }), '1', '2', '3');
    await this.store.links.unlink(account, made.links[1]!.id, links.now());
    const { accounts } = this.store;
    const signIn = { way: 'ntlm', user: 'EXAMPLE\\sync' } as const;
    const connection = {
      id: 'c1',
      name: 'Haus',
      kind: 'ews',
      url,
      signIn,
      impersonates: true,
    } as const;
    await accounts.saveConnection(connection, 'a secret', links.now());
    await accounts.addAccount(syncAccount, links.now());
    await accounts.noteExportFolder('a1', 'Rechnungen/2026', 'id of a folder');
    await accounts.noteRun('a1', 'tasks', links.now(), 'Exchange does not answer.');
    const { filing } = this.store;
    const more = { addedAt: links.now(), addedBy: 'Anna' };
    await filing.addNeverLink({
      ...{ kind: 'domain', value: 'werbung.example', mailbox: null },
      ...more,
    });
    await filing.addNeverLink({
      ...{ kind: 'address', value: 'bob@example.com', mailbox: syncAccount.mailbox },
      ...more,
    });
    await filing.withdraw(place, 'privat@example.com', links.now(), 'Anna');
    const [key, at] = ['gefiled@example.com', links.now()];
    const claim = { claim: 'c', by: 'Anna', at, until: at + 1000 };
    await filing.claimFiling(place, key, claim);
    await filing.noteFiled(place, key, {
      ...{ claim: 'c', by: 'Anna', at, area: 'incomingMail', records: [], documents: 3 },
      ref: { company: 'north', kind: 'mail', key: '1' },
    });
    const { bench } = this;
    const old = bench.make('erp', { subject: 'alt' });
    bench.make('erp', { subject: 'Zeilenende\u2028 und "Anführung" \\ \n' });
    bench.make('mailbox', { subject: 'hier 🙂' });
    await bench.run();
    bench.erp.change(old, { subject: 'neu' });
    await bench.run();
  }

  /** Something stays out of step, which is remembered until somebody changes it; of a schema that knew of it. */
  async leaveOne(): Promise<void> {
    const { sync } = this.store;
    const lease = await sync.lease(this.bench.scope, 'by hand', 1, 2);
    if (lease === null) throw new Error('the scope is not free');
    const left: LeftAlone = {
      side: 'erp',
      ref: 'north/99',
      pairId: null,
      why: 'series',
      sentence: 'Die „Reihe“ passt nicht 🙂.',
      fields: ['recurrence'],
    };
    await sync.leaveAlone(lease, [left], []);
    await sync.release(lease);
  }

  /** The same two sides, with another store between them: what a restored backup is. */
  async goOn(url: string): Promise<void> {
    this.store = await openStore(url, { journalKeys });
    this.#links = new LinkWorld(this.store.links, 'demo');
    this.bench.restart(this.store.sync);
  }

  /** All that people and the sync would miss. */
  async memory(): Promise<unknown> {
    const { links, sync, accounts, filing: kept } = this.store;
    const scope = this.bench.scope;
    const seen = await links.linksOf(
      'demo',
      'north',
      this.#account,
      this.#links.mail({ identity }),
    );
    const histories = await Promise.all(
      seen.links.map((link: StoredLink) => links.history(link.id)),
    );
    const journal: JournalEntry[] = [];
    const runs = await sync.runs(scope, 10);
    for (const { id } of runs) {
      for await (const page of sync.journal(scope, id, 10)) journal.push(...page);
    }
    const pairs = [];
    for await (const page of sync.allPairs(scope, 10)) pairs.push(...page);
    const ports = this.bench.ports();
    const cursors = [];
    for (const side of ['erp', 'mailbox'] as const) {
      const never = new AbortController().signal;
      for (const { id } of await ports.stores[side].collections(scope.area, never)) {
        cursors.push([side, id, await sync.cursor(scope, side, id)]);
      }
    }
    await sync.verify(scope);
    const connections = await accounts.connections();
    const people = {
      connections,
      secrets: await Promise.all(connections.map(({ id }) => accounts.secretOf(id))),
      accounts: await accounts.accounts(),
      times: await accounts.runTimes(),
    };
    const filing = {
      neverLinks: await kept.neverLinks(),
      withdrawn: await kept.withdrawnOf(place, ['privat@example.com', 'other@example.com']),
    };
    const filed = await kept.filingOf(place, 'gefiled@example.com', this.#links.now());
    const folder = await accounts.exportFolder('a1', 'rechnungen/2026');
    const left = await sync.leftAlone(scope);
    return { left, filing, filed, seen, histories, journal, pairs, cursors, runs, people, folder };
  }

  /** The same of another store. */
  async memoryIn(url: string): Promise<unknown> {
    const own = this.store;
    await this.goOn(url);
    try {
      return await this.memory();
    } finally {
      await this.store.close();
      this.store = own;
      this.#links = new LinkWorld(own.links, 'demo');
      this.bench.restart(own.sync);
    }
  }

  async end(): Promise<void> {
    await this.store.close();
  }
}
