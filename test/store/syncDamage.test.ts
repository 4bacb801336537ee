import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { postgres } from '../fixtures/postgres.ts';
import { journalKeys } from './journalKeys.ts';

const damaged = { kind: 'bad-answer', reason: 'store-damaged' };
const tables = [
  'pair',
  'observation',
  'cursor',
  'intent',
  'aside',
  'passed',
  'left',
  'run',
  'writes',
  'journal',
];

/** A database that is tampered with while no store has it open. */
interface Damageable {
  open(): Promise<OpenedStore>;
  change(statement: string): Promise<void>;
}

/** Fills a scope so that every table has three rows of it. */
async function fill(world: SyncWorld): Promise<void> {
  const { store } = world;
  const lease = await world.lease();
  for (const n of [1, 2, 3]) {
    await store.saveRun(lease, world.run(`r${n}`));
    await world.write(lease, n, { runId: `r${n}` });
    await store.saveIntents(lease, [world.intent(`open${n}`)], []);
    await store.saveObservations(lease, 'erp', `folder${n}`, [world.seen(`e${n}`)], `c${n}`);
    const aside = { side: 'erp', ref: `x${n}`, pairId: null, reason: 'x', since: 1 } as const;
    await store.setAside(lease, [{ ...aside, tries: 1, nextTry: 2 }]);
    await store.passOver(lease, [{ side: 'erp', ref: `x${n}`, version: 'v1', digest: 'd1' }]);
    const left = { side: 'erp', ref: `x${n}`, pairId: null, why: '1', sentence: null } as const;
    await store.leaveAlone(lease, [left], []);
  }
  await store.release(lease);
}

function describeDamage(name: string, makeDatabase: () => Promise<Damageable>): void {
  describe(`a damaged sync store on ${name}`, () => {
    let database: Damageable;
    let store: OpenedStore;
    let world: SyncWorld;

    before(async function () {
      this.timeout(60_000);
      database = await makeDatabase();
    });
    beforeEach(async () => {
      store = await database.open();
      await begin();
    });
    afterEach(() => store.close());

    /** A store in which nothing is but a scope that is filled. */
    async function begin(): Promise<void> {
      for (const table of ['scope', ...tables]) await database.change(`delete from sync_${table}`);
      await database.change(`delete from erp_link_meta where name like 'sync-scope:%'`);
      world = new SyncWorld(store.sync);
      await fill(world);
    }

    /** Tampers with the rows of this world, as if between two starts of the server. */
    async function change(statement: string): Promise<void> {
      await store.close();
      await database.change(statement);
      store = await database.open();
      world.store = store.sync;
    }

    it('that lost a row is never taken for a first run, whichever it is', async () => {
      for (const table of tables) {
        await change(`delete from sync_${table} where key in (
          select min(key) from sync_${table})`);
        await assert.rejects(world.lease(), damaged, table);
        await assert.rejects(store.sync.verify(world.scope), damaged, table);
        await begin();
      }
    });

    it('that lost all of a table says so at the next lease, also of a server that goes on', async () => {
      for (const table of tables) {
        await database.change(`delete from sync_${table}`);
        await assert.rejects(world.lease(), damaged, table);
        await begin();
      }
    });

    it('that lost its scopes but not their rows is no first run', async () => {
      await change('delete from sync_scope');
      await assert.rejects(world.lease(), damaged);
      await assert.rejects(store.sync.countPairs(world.scope), damaged);
    });

    it('that was emptied of everything is no first run', async () => {
      await change('delete from sync_scope');
      for (const table of tables) await database.change(`delete from sync_${table}`);
      await assert.rejects(world.lease(), damaged);
      await assert.rejects(store.sync.countPairs(world.scope), damaged);
      assert.ok(await world.lease({ ...world.scope, area: 'tasks' }), 'what is new begins');
    });

    it('whose rows were changed says so when they are read', async () => {
      const reads: Record<string, (world: SyncWorld) => Promise<unknown>> = {
        pair: ({ scope }) => store.sync.pairs(scope, ['p1', 'p2', 'p3']),
        observation: (one) => one.open(),
        cursor: ({ scope }) => store.sync.cursor(scope, 'erp', 'folder1'),
        intent: ({ scope }) => store.sync.openIntents(scope),
        aside: ({ scope }) => store.sync.setAsides(scope),
        passed: ({ scope }) => store.sync.passedOver(scope, 'erp', ['x1', 'x2', 'x3']),
        left: ({ scope }) => store.sync.leftAlone(scope),
        run: ({ scope }) => store.sync.runs(scope, 9),
        writes: (one) => one.journal('r1'),
        journal: (one) => one.journal('r1'),
      };
      for (const [table, read] of Object.entries(reads)) {
        await database.change(`update sync_${table} set body = replace(body, '1', '22')`);
        await assert.rejects(read(world), damaged, table);
        await assert.rejects(store.sync.verify(world.scope), damaged, table);
        await begin();
      }
    });

    it('whose references were changed does not pair by them', async () => {
      await database.change(`update sync_pair set erp_ref = 'e9' where key = 'p1'`);
      await assert.rejects(store.sync.pairsByRef(world.scope, 'erp', ['e9']), damaged);
    });

    it('that misses pairs or entries does not end a list as if it were whole', async () => {
      await database.change(`delete from sync_pair where key = 'p2'`);
      await assert.rejects(world.allPairs(2), damaged);
      await database.change(`delete from sync_journal where run = 'r1'`);
      await assert.rejects(world.journal('r1'), damaged);
    });

    it('whose scope was changed stops every write and lease', async () => {
      const lease = await world.lease();
      await database.change(`update sync_scope set body = replace(body, '"rows":3', '"rows":0')`);
      await assert.rejects(store.sync.savePairs(lease, [world.pair(9)], []), damaged);
      await assert.rejects(store.sync.countPairs(world.scope), damaged);
      await assert.rejects(world.lease(), damaged);
    });

    it('can be forgotten in every state, and is sound afterwards', async () => {
      const damages = [
        `delete from sync_pair`,
        `update sync_pair set body = '{'`,
        `update sync_scope set body = '{'`,
        `delete from sync_scope`,
      ];
      for (const damage of damages) {
        await database.change(damage);
        await assert.rejects(store.sync.verify(world.scope), damaged, damage);
        const { scope } = world;
        const lease = await store.sync.leaseDamaged(scope, 'repair', 2_000_000, 3_000_000);
        await store.sync.forgetScope(lease!);
        await store.sync.release(lease!);
        assert.deepEqual(await world.allPairs(), []);
        await store.sync.verify(scope);
        assert.equal((await store.sync.runs(scope, 9)).length, 3);
        assert.deepEqual(await world.journal('r1'), [world.entry(1, { runId: 'r1' })]);
        await store.sync.savePairs(await world.lease(), [world.pair(1)], []);
        await begin();
      }
    });

    it('that is not forgotten stays damaged', async () => {
      await database.change('delete from sync_scope');
      const lease = await store.sync.leaseDamaged(world.scope, 'repair', 2_000_000, 3_000_000);
      await assert.rejects(store.sync.savePairs(lease!, [world.pair(9)], []), damaged);
      await store.sync.release(lease!);
      await assert.rejects(world.lease(), damaged);
    });

    it('of one account does not keep the journals of others from being erased', async () => {
      const other = new SyncWorld(store.sync);
      await fill(other);
      await database.change(`update sync_writes set body = '{' where scope = (
        select scope from sync_pair where body like '%${world.scope.account}%' limit 1)`);
      await assert.rejects(store.sync.eraseJournal(3000), damaged);
      await assert.rejects(other.journal('r1'), { reason: 'journal-erased' });
    });
  });
}

describeDamage('SQLite', () => {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-damage-'));
  after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'links.db');
  return Promise.resolve({
    open: () => openStore(`sqlite:${file}`, { journalKeys }),
    change: (statement) => {
      const database = new Database(file);
      database.exec(statement);
      database.close();
      return Promise.resolve();
    },
  });
});

describeDamage('PostgreSQL', async () => {
  const url = await (await postgres()).createDatabase();
  return {
    open: () => openStore(url, { journalKeys }),
    change: async (statement) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(statement);
      await client.end();
    },
  };
});
