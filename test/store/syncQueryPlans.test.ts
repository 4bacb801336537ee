import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { openStore, type OpenedStore } from '../../server/store/openStore.ts';
import { snapshot } from '../contracts/syncStore/snapshot.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { postgres } from '../fixtures/postgres.ts';
import { journalKeys } from './journalKeys.ts';

interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

describe('the sync store’s statements', () => {
  it('reach every table of SQLite through an index, and sort nothing that grows', async () => {
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-sync-plans-'));
    const file = path.join(folder, 'links.db');
    const statements = await record((onStatement) =>
      openStore(`sqlite:${file}`, { journalKeys, onStatement }),
    );
    const database = new Database(file);
    const wrong: string[] = [];
    for (const { sql, parameters } of statements) {
      const plan = database.prepare(`explain query plan ${sql}`).all(...parameters) as {
        detail: string;
      }[];
      for (const { detail } of plan) {
        // What was asked for may be walked and sorted; `t` is the list of it.
        const isScan = detail.startsWith('SCAN') && !/^SCAN (t|CONSTANT)\b/.test(detail);
        const isSort = detail.includes('TEMP B-TREE FOR ORDER BY') && /limit/i.test(sql);
        // All of a scope for a few of its rows.
        const isWhole = sql.includes('json_each') && /\((scope|area)=\?\)$/.test(detail);
        if (isScan || isSort || isWhole || detail.includes('AUTOMATIC'))
          wrong.push(`${detail}: ${sql}`);
      }
    }
    database.close();
    fs.rmSync(folder, { recursive: true });
    assert.deepEqual(wrong, []);
    assert.ok(statements.length > 40, String(statements.length));
  });

  it('reach every table of PostgreSQL through an index', async function () {
    this.timeout(60_000);
    const url = await (await postgres()).createDatabase();
    const statements = await record((onStatement) => openStore(url, { journalKeys, onStatement }));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // The tables are small here, so a scan would be cheaper than an index.
    await client.query('set enable_seqscan = off; set plan_cache_mode = force_generic_plan');
    const scans: string[] = [];
    for (const { sql, parameters } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>({
        text: `explain ${sql}`,
        values: [...parameters],
      });
      const plan = rows.map((row) => row['QUERY PLAN']);
      scans.push(...plan.filter((line) => /Seq Scan on (sync|erp)/.test(line)).map((l) => l + sql));
    }
    await client.end();
    assert.deepEqual(scans, []);
  });

  it('are as many for a change whatever the number of pairs', async function () {
    this.timeout(60_000);
    const counts: number[] = [];
    for (const size of [10, 5000]) {
      let count = 0;
      const store = await openStore('sqlite::memory:', { journalKeys, onStatement: () => count++ });
      const world = new SyncWorld(store.sync);
      const lease = await world.lease();
      const pairs = Array.from({ length: size }, (_, n) => world.pair(n));
      await world.store.savePairs(lease, pairs, []);
      await world.store.release(lease);
      count = 0;
      await oneChange(world);
      counts.push(count);
      await store.close();
    }
    assert.equal(counts[0], counts[1]);
    console.log(`      statements for one change: ${counts[0] ?? 0}`);
  });
});

/** What a run asks of the store where one item changed. */
async function oneChange(world: SyncWorld): Promise<void> {
  const { store, scope } = world;
  const lease = await world.lease();
  await store.saveRun(lease, world.run('r1'));
  await store.openIntents(scope);
  await store.cursor(scope, 'erp', 'folder');
  await store.saveObservations(lease, 'erp', 'folder', [world.seen('e1')], 'c2');
  const [seen] = await world.open();
  const pairs = await store.pairs(scope, [seen!.pairId!]);
  await store.pairsByIdentity(scope, [pairs[0]!.identity]);
  await store.pairsByAlias(scope, ['uid']);
  await store.countPairs(scope);
  await store.saveIntents(lease, [world.intent(1)], []);
  await store.commit(lease, [world.outcome(1, { settled: [seen!.id] })]);
  await store.saveRun(lease, world.run('r1', { state: 'done', endedAt: 9000 }));
  await store.release(lease);
}

/** Everything that the store sends while it is used in every way, each statement once. */
async function record(
  open: (
    onStatement: (sql: string, parameters: readonly unknown[]) => void,
  ) => Promise<OpenedStore>,
): Promise<Statement[]> {
  const seen = new Map<string, Statement>();
  let isOpen = false;
  const opened = await open((sql, parameters) => {
    if (isOpen && /^\s*(select|insert|update|delete)/i.test(sql)) {
      seen.set(sql, { sql, parameters });
    }
  });
  isOpen = true;
  const world = new SyncWorld(opened.sync);
  const { store, scope } = world;
  await store.savePairs(
    await store.lease(scope, 'first', 0, 1000).then((l) => l!),
    [world.pair(1)],
    [],
  );
  await oneChange(world);
  const lease = await world.lease();
  await store.renew(lease, 2_000_000);
  await store.saveRun(lease, world.run('r2', { asks: 'x', state: 'waiting-for-approval' }));
  await store.approve(scope, 'r2', 'x', 'Anna', 5000);
  const aside = { side: 'erp', ref: 'x', pairId: null, reason: 'x', since: 1, tries: 1 } as const;
  await store.setAside(lease, [{ ...aside, nextTry: 2 }]);
  await store.setAsides(scope, 5);
  await store.passOver(lease, [{ side: 'erp', ref: 'x', version: 'v1', digest: 'd1' }]);
  await store.passedOver(scope, 'erp', ['x', 'y']);
  const left = { side: 'erp', ref: 'x', pairId: null, why: 'series', sentence: null } as const;
  await store.leaveAlone(lease, [left], [{ side: 'erp', ref: 'y' }]);
  await store.leftAlone(scope);
  await world.observe(lease, 'mailbox', 'm1');
  await snapshot(world);
  await store.countWrites(scope, ['p1'], 0);
  await store.pairJournal(scope, 'p1', 10);
  await store.takeBack(lease, 'erp', ['x']);
  await store.settle(lease, ['1']);
  await store.forgetPairs(lease, ['p1'], []);
  await store.dropCursor(lease, 'erp', 'folder');
  await store.verify(scope);
  await store.eraseJournal(9999);
  await store.eraseRuns(99_999);
  await store.forgetScope(lease);
  await store.leaseDamaged(scope, 'b', 3_000_000, 4_000_000);
  await store.forgetAccount(scope.account);
  isOpen = false;
  await opened.close();
  return [...seen.values()];
}
