import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../server/store/openStore.ts';
import type { SyncStore } from '../../server/ports/SyncStore.ts';
import { SyncWorld } from '../contracts/syncStore/SyncWorld.ts';
import { postgres } from '../fixtures/postgres.ts';
import { journalKeys } from './journalKeys.ts';

const many = 10_000;
/** Milliseconds, several times what it takes on two slow processors. */
const bounds = { 'a SQLite file': 20_000, PostgreSQL: 40_000 };

const open = {
  'a SQLite file': async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'erp-link-bulk-'));
    const store = await openStore(`sqlite:${path.join(folder, 'links.db')}`, { journalKeys });
    return { store, end: () => rm(folder, { recursive: true }) };
  },
  PostgreSQL: async () => {
    const url = await (await postgres()).createDatabase();
    return { store: await openStore(url, { journalKeys }), end: () => Promise.resolve() };
  },
};

for (const name of ['a SQLite file', 'PostgreSQL'] as const) {
  describe(`the sync store on ${name} with ${many} of everything`, () => {
    it('takes seconds for a first run, and next to nothing for a change after it', async function () {
      this.timeout(120_000);
      const { store: opened, end } = await open[name]();
      const world = new SyncWorld(opened.sync);
      const times: Record<string, number> = {};
      const time = async (what: string, work: () => Promise<unknown>) => {
        const start = performance.now();
        await work();
        times[what] = Math.round(performance.now() - start);
      };
      const total = performance.now();
      await firstRun(world, opened.sync, time);
      const took = performance.now() - total;
      console.log(`      ms: ${JSON.stringify(times)}, all ${Math.round(took)}`);
      assert.ok(took < bounds[name], String(took));
      await opened.close();
      await end();
    });
  });
}

async function firstRun(
  world: SyncWorld,
  store: SyncStore,
  time: (what: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const { scope } = world;
  const numbers = Array.from({ length: many }, (_, n) => n);
  const lease = await world.lease();
  await time('observe', async () => {
    for (let start = 0; start < many; start += 500) {
      const rows = numbers.slice(start, start + 500).map((n) => world.seen(`e${n}`));
      await store.saveObservations(lease, 'erp', 'folder', rows, `c${start}`);
    }
  });
  await time('pair', () =>
    store.savePairs(
      lease,
      numbers.map((n) => world.pair(n)),
      [],
    ),
  );
  await time('list what is open', async () => {
    assert.equal((await world.open(500)).filter((one) => one.pairId !== null).length, many);
  });
  const settled = (await world.open(500)).map((one) => one.id);
  await time('intend', () =>
    store.saveIntents(
      lease,
      numbers.map((n) => world.intent(n)),
      [],
    ),
  );
  await time('commit', () =>
    store.commit(
      lease,
      numbers.map((n) => world.outcome(n, { settled: [settled[n]!] })),
    ),
  );
  await time('list pairs', async () => assert.equal((await world.allPairs(500)).length, many));
  await time('list the journal', async () =>
    assert.equal((await world.journal('r1', 500)).length, many),
  );
  await time('verify', () => store.verify(scope));
  await time('lease', async () => {
    await store.release(lease);
    await store.release((await store.lease(scope, 'b', 1, 2))!);
  });
  const next = (await store.lease(scope, 'c', 1, 2))!;
  await time('one change', async () => {
    await store.saveIntents(next, [world.intent(1)], []);
    await store.commit(next, [world.outcome(1, { journal: world.entry('again') })]);
  });
  await time('find by reference', () => store.pairsByRef(scope, 'mailbox', ['m5', 'm5000']));
  await time('erase', () => store.eraseJournal(9_000_000));
}
