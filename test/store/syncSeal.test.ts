import assert from 'node:assert/strict';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '../../server/store/openStore.ts';
import { Seal } from '../../server/store/Seal.ts';
import { syncDamaged } from '../../server/store/sync/syncDamaged.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';

const [oldKey, newKey] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const noKey = { kind: 'not-configured', reason: 'store-key' };

describe('the journal’s encryption', () => {
  let folder: string;
  let count = 0;
  before(() => {
    folder = fs.mkdtempSync(path.join(tmpdir(), 'erp-link-seal-'));
  });
  after(() => fs.rmSync(folder, { recursive: true }));
  const newFile = () => path.join(folder, `${(count += 1)}.db`);

  /** Opens the file with these keys, does something in it and closes it. */
  async function using<T>(
    file: string,
    journalKeys: readonly Uint8Array[],
    account: string,
    work: (world: SyncWorld) => Promise<T>,
  ): Promise<T> {
    const store = await openStore(`sqlite:${file}`, { journalKeys });
    try {
      return await work(new SyncWorld(store.sync, account));
    } finally {
      await store.close();
    }
  }

  it('leaves nothing of what was written or is about to be in the file', async () => {
    const file = newFile();
    await using(file, [oldKey], 'anna', async (world) => {
      const lease = await world.lease();
      await world.store.saveIntents(lease, [world.intent(1)], []);
      await world.store.commit(lease, [world.outcome(1, { pair: null })]);
      await world.store.saveIntents(lease, [world.intent(2, { before: { name: 'Canary' } })], []);
    });
    const bytes = ['', '-wal'].map((end) => file + end).filter((name) => fs.existsSync(name));
    for (const name of bytes) {
      const text = fs.readFileSync(name, 'latin1');
      for (const word of ['Anna', 'Berta', 'Canary']) assert.ok(!text.includes(word), word);
    }
  });

  it('goes on under a new key, and reads what the old one wrote while that is there', async () => {
    const file = newFile();
    await using(file, [oldKey], 'anna', async (world) => {
      await world.write(await world.lease(), 1);
    });
    await using(file, [newKey, oldKey], 'anna', async (world) => {
      const lease = (await world.store.lease(world.scope, 'b', 1_000_000, 2_000_000))!;
      await world.write(lease, 2);
      assert.deepEqual(await world.journal(), [world.entry(2), world.entry(1)]);
    });
    await using(file, [newKey], 'anna', async (world) => {
      await assert.rejects(world.journal(), noKey);
      await assert.rejects(world.store.verify(world.scope), noKey);
    });
  });

  it('is needed for writes to a side and for nothing else', async () => {
    await using(newFile(), [], 'anna', async (world) => {
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      await assert.rejects(world.store.saveIntents(lease, [world.intent(1)], []), noKey);
      assert.deepEqual(await world.store.openIntents(world.scope), []);
    });
  });

  it('takes no key of another length', async () => {
    for (const length of [0, 16, 31, 33]) {
      await assert.rejects(
        openStore('sqlite::memory:', { journalKeys: [new Uint8Array(length)] }),
        noKey,
      );
    }
  });

  it('notices an entry that was put in the place of another', async () => {
    const file = newFile();
    await using(file, [oldKey], 'anna', async (world) => {
      const lease = await world.lease();
      await world.write(lease, 1);
      await world.write(lease, 2);
    });
    const database = new Database(file);
    const bodies = database.prepare('select key, body from sync_journal order by key').all() as {
      key: string;
      body: string;
    }[];
    database.close();
    const seal = sealOf(oldKey);
    const [first, second] = bodies;
    const { id } = openScope(file);
    const place = (key: string) => ['sync_journal', String(id), key] as const;
    assert.match(seal.open(first!.body, ...place(first!.key)), /Anna 1/);
    const damaged = { kind: 'bad-answer', reason: 'store-damaged' };
    assert.throws(() => seal.open(second!.body, ...place(first!.key)), damaged);
    assert.throws(() => seal.open(first!.body.slice(0, -8), ...place(first!.key)), damaged);
    assert.throws(() => seal.open(`${first!.body.slice(0, 9)}AAAA`, ...place(first!.key)), damaged);
  });

  it('opens what was sealed before the store’s other secrets were sealed too', () => {
    const seal = sealOf(oldKey);
    const body = 'd7847c3f.7e5bpdcSv8AOFrH3LG58idLIR5k-_ZXIGt5VTT4_HM35ytHA8XXREpy9aw';
    assert.equal(seal.open(body, 'sync_journal', '12', '["r1","1"]'), '{"name":"Anna"}');
  });

  it('tells what an older key sealed, and only while that key is there', () => {
    const body = sealOf(oldKey).close('x', 'place');
    const outdated = (...keys: Uint8Array[]) => sealOf(...keys).isOutdated(body);
    assert.equal(outdated(newKey, oldKey), true);
    assert.equal(outdated(oldKey, newKey), false);
    assert.equal(outdated(newKey), false);
    assert.equal(outdated(), false);
  });

  it('never gives the same text the same form', () => {
    const seal = sealOf(oldKey);
    assert.equal(new Set(Array.from({ length: 50 }, () => seal.close('x', 'place'))).size, 50);
  });

  function sealOf(...keys: Uint8Array[]): Seal {
    return new Seal(keys, (cause) => syncDamaged('sync: seal', cause));
  }

  function openScope(file: string): { id: number } {
    const database = new Database(file);
    const row = database.prepare('select id from sync_scope').get() as { id: number };
    database.close();
    return row;
  }
});
