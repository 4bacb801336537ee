import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { accountTables } from '../../server/store/accounts/accountTables.ts';
import { filingTables } from '../../server/store/filing/filingTables.ts';
import { openStore } from '../../server/store/openStore.ts';
import { syncTables } from '../../server/store/sync/syncTables.ts';
import { snapshot } from '../contracts/syncStore/snapshot.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { rowCheck } from '../../server/store/sync/rowCheck.ts';
import { journalKeys } from './journalKeys.ts';
import { LinkWorld } from './LinkWorld.ts';

const damaged = { kind: 'bad-answer', reason: 'store-damaged' };
const tables = ['sync_scope', ...Object.keys(syncTables)];
/** Those of later steps of the schema, the ones that others refer to last. */
const newer = ['last_record', ...[...accountTables, ...filingTables].toReversed()];

describe('openStore with what the sync remembers', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-sync-open-'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));
  const newFile = () => path.join(folder, `${(count += 1)}.db`);
  const open = (file: string) => openStore(`sqlite:${file}`, { journalKeys });

  function change(file: string, statements: string): void {
    const database = new Database(file);
    database.exec(statements);
    database.close();
  }

  function stateIn(file: string): { id: number; body: string } {
    const database = new Database(file);
    const state = database.prepare('select id, body from sync_scope').get();
    database.close();
    return state as { id: number; body: string };
  }

  it('brings up a store that is older than the sync, with its links', async () => {
    const file = newFile();
    const first = await open(file);
    const links = new LinkWorld(first.links);
    const account = await links.pair('Anna');
    const mail = links.mail({ identity: 'mid:<1@example.com>' });
    await links.link(account, mail, '1');
    await first.close();
    change(
      file,
      `${[...tables, ...newer].map((table) => `drop table ${table};`).join('')}
      delete from migration where name >= '003-'`,
    );
    const store = await open(file);
    assert.deepEqual(await new LinkWorld(store.links, links.erp).keysOf(account, mail), ['1']);
    const world = new SyncWorld(store.sync);
    await world.store.savePairs(await world.lease(), [world.pair(1)], []);
    await store.close();
  });

  it('brings up a scope that was kept before there was a table, and damages nothing by it', async () => {
    const file = newFile();
    const first = await open(file);
    const before = new SyncWorld(first.sync);
    await before.store.savePairs(await before.lease(), [before.pair(1)], []);
    await first.close();
    const state = stateIn(file);
    const { tallies, ...rest } = JSON.parse(state.body) as { tallies: Record<string, unknown> };
    const { sync_passed: _none, sync_left: _left, ...older } = tallies;
    const body = JSON.stringify({ ...rest, tallies: older });
    change(
      file,
      `${newer.map((table) => `drop table ${table};`).join('')}
      drop table sync_passed; drop table sync_left; delete from migration where name >= '005-';
      update sync_scope set body = '${body}', crc = ${rowCheck(state.id, body)}`,
    );
    const store = await open(file);
    const passed = { side: 'erp', ref: 'e9', version: null, digest: 'd' } as const;
    const { sync } = store;
    const lease = await sync.lease(before.scope, 'later', 2_000_000, 3_000_000);
    await sync.passOver(lease!, [passed]);
    assert.deepEqual(await sync.passedOver(before.scope, 'erp', ['e9']), [passed]);
    const left = { side: 'erp', ref: 'e9', pairId: null, why: 'series', sentence: null } as const;
    await sync.leaveAlone(lease!, [left], []);
    assert.deepEqual(await sync.leftAlone(before.scope), [left]);
    assert.equal(await sync.countPairs(before.scope), 1);
    await sync.verify(before.scope);
    await store.close();
  });

  it('refuses a store that lost a table of the sync', async () => {
    for (const table of tables) {
      const file = newFile();
      await (await open(file)).close();
      change(file, `drop table ${table}`);
      await assert.rejects(open(file), damaged, table);
    }
  });

  it('never takes a damaged file for a first run, wherever it is damaged', async function () {
    this.timeout(60_000);
    const file = newFile();
    const made = await open(file);
    const world = new SyncWorld(made.sync);
    await fill(world);
    const expected = await snapshot(world);
    await made.close();
    const sound = fs.readFileSync(file);
    const outcomes = { refused: 0, found: 0, intact: 0 };
    for (let at = 0; at < sound.length; at += 4096) {
      const copy = newFile();
      const broken = Buffer.from(sound);
      broken.fill(0xa5, at, at + 4096);
      fs.writeFileSync(copy, broken);
      outcomes[await look(copy, world.scope.account, expected)] += 1;
      fs.rmSync(copy);
    }
    assert.ok(outcomes.refused > 20, JSON.stringify(outcomes));
    console.log(`      pages damaged: ${JSON.stringify(outcomes)}`);
  });

  it('finds in the audit what an index no longer leads to', async () => {
    const file = newFile();
    const made = await open(file);
    const world = new SyncWorld(made.sync);
    await fill(world);
    await made.sync.verify(world.scope);
    await made.close();
    const of = `from sqlite_master where name = 'sync_intent_scope_seq'`;
    const unseen = (statements: (database: Database.Database) => void) => {
      const database = new Database(file);
      database.unsafeMode();
      database.pragma('writable_schema = on');
      statements(database);
      database.close();
    };
    // The index is out of sight while a row changes, and comes back as it was.
    let index: unknown;
    unseen((database) => {
      index = database.prepare(`select * ${of}`).get();
      assert.equal(database.prepare(`delete ${of}`).run().changes, 1);
    });
    unseen((database) => database.exec('update sync_intent set seq = seq + 1000 where seq < 3'));
    unseen((database) =>
      database
        .prepare('insert into sqlite_master values (@type, @name, @tbl_name, @rootpage, @sql)')
        .run(index),
    );
    const store = await open(file);
    await assert.rejects(store.sync.verify(world.scope), damaged);
    await store.close();
  });

  it('never takes a file with single bytes turned for a first run', async function () {
    this.timeout(60_000);
    const file = newFile();
    const made = await open(file);
    const world = new SyncWorld(made.sync);
    await fill(world);
    const expected = await snapshot(world);
    await made.close();
    const sound = fs.readFileSync(file);
    const outcomes = { refused: 0, found: 0, intact: 0 };
    for (let turn = 0; turn < 100; turn++) {
      const copy = newFile();
      const broken = Buffer.from(sound);
      const at = (turn * 7919 * 31) % sound.length;
      broken[at] = (broken[at] ?? 0) ^ (1 << (turn % 8));
      fs.writeFileSync(copy, broken);
      outcomes[await look(copy, world.scope.account, expected)] += 1;
      fs.rmSync(copy);
    }
    console.log(`      bits turned: ${JSON.stringify(outcomes)}`);
  });

  async function fill(world: SyncWorld): Promise<void> {
    const { store } = world;
    const lease = await world.lease();
    await store.saveRun(lease, world.run('r1'));
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    await store.savePairs(
      lease,
      numbers.map((n) => world.pair(n)),
      [],
    );
    const rows = numbers.map((n) => world.seen(`m${n}`));
    await store.saveObservations(lease, 'mailbox', 'folder', rows, 'c1');
    await store.saveIntents(
      lease,
      numbers.map((n) => world.intent(n)),
      [],
    );
    await store.commit(
      lease,
      numbers.slice(30).map((n) => world.outcome(n)),
    );
    await store.release(lease);
  }

  /** Whether opening refuses the file, using it finds the damage, or all that it remembers is there. */
  async function look(file: string, account: string, expected: unknown) {
    const store = await open(file).catch((error: unknown) => {
      assert.equal((error as { kind: string }).kind, 'bad-answer');
      return null;
    });
    if (store === null) return 'refused';
    try {
      const world = new SyncWorld(store.sync, account);
      await world.lease();
      await store.sync.verify(world.scope);
      assert.deepEqual(await snapshot(world), expected);
      return 'intact';
    } catch (error) {
      assert.equal((error as { kind?: string }).kind, 'bad-answer', String(error));
      return 'found';
    } finally {
      await store.close();
    }
  }
});
