import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { audit } from '../../../server/app/sync/audit.ts';
import { rebuildPairs } from '../../../server/app/sync/rebuildPairs.ts';
import { startOver } from '../../../server/app/sync/startOver.ts';
import { undoRun } from '../../../server/app/sync/undoRun.ts';
import type { SyncStore } from '../../../server/ports/SyncStore.ts';
import { openStore, type OpenedStore } from '../../../server/store/openStore.ts';
import { poorErpManners } from '../../fakes/sides/families/poorErpManners.ts';
import { postgres, type TestPostgres } from '../../fixtures/postgres.ts';
import { journalKeys } from '../../store/journalKeys.ts';
import { killEverywhere } from './killEverywhere.ts';
import { SyncBench, type BenchOptions } from './SyncBench.ts';

const never = new AbortController().signal;
const wish = { leading: 'erp', take: 'paired' } as const;

/** A kind of database. */
interface Kind {
  name: string;
  /** Of so many durable points one is tried. */
  oneOf: number;
  /** Where it is not to be had here it says so and has the tests passed over. */
  prepare(test: Mocha.Context): Promise<void>;
  /** The address of the one that most tests are in, each with an account of its own. */
  shared(): Promise<string>;
  /** The address of a new, empty one that outlives being closed. */
  create(): Promise<string>;
  /** Tampers with it while no store has it open. */
  change(url: string, statement: string): Promise<void>;
  end(): void;
}

const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-services-'));
let files = 0;
const sqlite: Kind = {
  name: 'SQLite',
  oneOf: 1,
  prepare: () => Promise.resolve(),
  shared: () => Promise.resolve('sqlite::memory:'),
  create: () => Promise.resolve(`sqlite:${path.join(folder, `${(files += 1)}.db`)}`),
  change: (url, statement) => {
    const database = new Database(url.slice('sqlite:'.length));
    database.exec(statement);
    database.close();
    return Promise.resolve();
  },
  end: () => fs.rmSync(folder, { recursive: true }),
};

let server: TestPostgres;
const postgresql: Kind = {
  name: 'PostgreSQL',
  oneOf: 4,
  prepare: async (test) => {
    try {
      server = await postgres();
    } catch (error) {
      console.log(`      NOT TRIED: there is no PostgreSQL here. ${String(error)}`);
      test.skip();
    }
  },
  shared: () => server.createDatabase(),
  create: () => server.createDatabase(),
  change: async (url, statement) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  },
  end: () => undefined,
};

for (const kind of [sqlite, postgresql]) {
  describe(`the sync’s services on ${kind.name}`, () => {
    const { oneOf } = kind;
    const runs = new Map<SyncBench, string>();
    let store: OpenedStore;
    let accounts = 0;

    before(async function () {
      this.timeout(60_000);
      await kind.prepare(this);
      store = await openStore(await kind.shared(), { journalKeys });
    });
    after(async () => {
      await (store as OpenedStore | undefined)?.close();
      kind.end();
    });
    afterEach(() => runs.clear());

    /** An account and an ERP of its own, since all of them number alike. */
    const open = (options: BenchOptions = {}): SyncBench => {
      const own = String((accounts += 1));
      return new SyncBench({ store: store.sync, account: own, instance: own, ...options });
    };
    const begin = (): Promise<SyncBench> => fill(open({ erp: poorErpManners }));

    async function fill(bench: SyncBench): Promise<SyncBench> {
      const old = bench.make('erp', { subject: 'alt' });
      const gone = bench.make('erp', { subject: 'weg' });
      await bench.run();
      bench.erp.change(old, { subject: 'neu' });
      bench.erp.remove(gone);
      bench.make('mailbox', { subject: 'hier' });
      runs.set(bench, (await bench.run()).runId);
      return bench;
    }

    const texts = (bench: SyncBench): unknown => [bench.texts('erp'), bench.texts('mailbox')];

    it('start over to the same end wherever they are killed', async () => {
      const points = await killEverywhere({
        begin,
        work: (bench, ports) => startOver(bench.request(), ports, { wish, allowed: 9 }, never),
        end: texts,
        oneOf,
      });
      console.log(`      ${points} points`);
    }).timeout(120_000);

    it('undo to the same end wherever they are killed', async () => {
      const points = await killEverywhere({
        begin,
        work: (bench, ports) => undoRun(bench.request(), ports, runs.get(bench)!, never),
        end: texts,
        oneOf,
      });
      console.log(`      ${points} points`);
    }).timeout(120_000);

    it('rebuild to the same end wherever they are killed', async () => {
      const points = await killEverywhere({
        begin,
        work: (bench, ports) => rebuildPairs(bench.request(), ports, never),
        end: texts,
        oneOf,
      });
      console.log(`      ${points} points`);
    }).timeout(120_000);

    it('find nothing to heal where all is in step', async () => {
      const bench = await begin();
      const report = await audit(bench.request(), bench.ports(), never);
      assert.deepEqual([report.state, report.drifted], ['done', {}], JSON.stringify(report));
    }).timeout(20_000);

    it('never mix the records of two ERPs that number alike, nor the meeting that both know', async () => {
      const start = { kind: 'date', date: '2026-12-01' } as const;
      const end = { kind: 'date', date: '2026-12-02' } as const;
      const benches = ['demo', 'other'].map((instance) => open({ instance, area: 'appointments' }));
      const [one, other] = benches as [SyncBench, SyncBench];
      for (const bench of benches) {
        bench.make('erp', { subject: `nur ${bench.instance}`, start, end });
        bench.make('mailbox', { subject: `Messe ${bench.instance}`, start, end, iCalUid: 'messe' });
        await bench.run();
      }
      assert.deepEqual(
        one.live('erp').map(({ ref }) => ref),
        other.live('erp').map(({ ref }) => ref),
      );
      for (const bench of benches) {
        const expected = [`Messe ${bench.instance}`, `nur ${bench.instance}`];
        assert.deepEqual(texts(bench), [expected, expected]);
        const [record] = bench.live('erp');
        const kin = await bench.store.pairsByIdentity(bench.scope, [record!.ref]);
        assert.deepEqual(
          kin.map(({ account }) => account),
          [bench.account],
        );
      }
    }).timeout(20_000);

    it('rebuild a store that is damaged, which nothing else touches, and which says so', async () => {
      const url = await kind.create();
      let damaged = await openStore(url, { journalKeys });
      const current = new Proxy({} as SyncStore, {
        get: (_, name) => {
          const method: unknown = Reflect.get(damaged.sync, name);
          return typeof method === 'function' ? (method.bind(damaged.sync) as unknown) : method;
        },
      });
      const bench = await fill(new SyncBench({ store: current, erp: poorErpManners }));
      await damaged.close();
      await kind.change(url, 'delete from sync_pair where key in (select min(key) from sync_pair)');
      damaged = await openStore(url, { journalKeys });
      await assert.rejects(bench.run(), {
        kind: 'bad-answer',
        reason: 'store-damaged',
        message: /Rebuild the pairs/,
      });
      const report = await rebuildPairs(bench.request(), bench.ports(), never);
      assert.deepEqual([report.state, report.inStep], ['done', 2], JSON.stringify(report));
      bench.cost();
      await bench.run();
      assert.equal(bench.cost().written, 0);
      await damaged.close();
    }).timeout(20_000);
  });
}
