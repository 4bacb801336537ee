import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { Lease, SyncStore } from '../../../server/ports/SyncStore.ts';
import { MemorySyncStore } from '../../fakes/memorySyncStore.ts';
import { snapshot } from './snapshot.ts';
import { SyncWorld } from './SyncWorld.ts';

type Step = (world: SyncWorld, lease: Lease) => Promise<unknown>;

/** What a run does, from the first page to its end: every point after which something is durable. */
const story: readonly Step[] = [
  (w, lease) => w.store.saveRun(lease, w.run('r1')),
  (w, lease) =>
    w.store.saveObservations(lease, 'erp', 'folder', [w.seen('e1'), w.seen('e2')], 'c1'),
  (w, lease) => w.store.saveObservations(lease, 'mailbox', 'folder', [w.seen('m3')], 'c1'),
  async (w, lease) => w.store.savePairs(lease, [w.pair(1)], (await ids(w)).slice(0, 1)),
  (w, lease) =>
    w.store.saveIntents(
      lease,
      [w.intent(2, { op: 'create', ref: null }), w.intent(1)],
      [w.pair(2, { mailbox: null })],
    ),
  async (w, lease) =>
    w.store.commit(lease, [w.outcome(2, { settled: (await ids(w)).slice(0, 1) }), w.outcome(1)]),
  (w, lease) =>
    w.store.setAside(lease, [
      { side: 'erp', ref: 'e9', pairId: null, reason: 'x', since: 1, tries: 1, nextTry: 2 },
    ]),
  async (w, lease) => w.store.settle(lease, await ids(w)),
  (w, lease) => w.store.saveIntents(lease, [w.intent(1)], []),
  (w, lease) => w.store.commit(lease, [w.outcome(1, { pair: null, journal: w.entry('last') })]),
  (w, lease) => w.store.takeBack(lease, 'erp', ['e9']),
  (w, lease) => w.store.dropCursor(lease, 'erp', 'folder'),
  (w, lease) => w.store.forgetPairs(lease, ['p2'], []),
  (w, lease) => w.store.saveRun(lease, w.run('r1', { state: 'done', endedAt: 9000 })),
];

async function ids(world: SyncWorld): Promise<string[]> {
  return (await world.open()).map((one) => one.id);
}

/** Killed at every durable point, and while it gets there. */
export function describeCrashes(
  makeWorld: () => SyncWorld,
  reopen: (whileUnderWay?: () => Promise<unknown>) => Promise<SyncStore>,
): void {
  describe('after a crash', () => {
    /** What a store that never crashed says after each step. */
    async function expectations(account: string): Promise<unknown[]> {
      const model = new SyncWorld(new MemorySyncStore(), account);
      const lease = await model.lease();
      const said = [await snapshot(model)];
      for (const step of story) {
        await step(model, lease);
        said.push(await snapshot(model));
      }
      return said;
    }

    it('everything is there as it was, at every durable point, and the run goes on', async function () {
      this.timeout(120_000);
      const world = makeWorld();
      const expected = await expectations(world.scope.account);
      let lease = await world.lease();
      for (const [done, step] of story.entries()) {
        world.store = await reopen();
        assert.deepEqual(await snapshot(world), expected[done], `after ${done} steps`);
        const { store, scope } = world;
        assert.equal(await store.lease(scope, 'early', lease.until - 1, lease.until), null);
        lease = (await store.lease(scope, 'next', lease.until, lease.until + 1000))!;
        await step(world, lease);
      }
      world.store = await reopen();
      assert.deepEqual(await snapshot(world), expected.at(-1));
      await world.store.verify(world.scope);
    });

    it('a step that was under way happened whole or not at all', async function () {
      this.timeout(120_000);
      let before = 0;
      let after = 0;
      for (const [done, step] of story.entries()) {
        const world = makeWorld();
        const expected = await expectations(world.scope.account);
        const lease = await world.lease();
        for (const earlier of story.slice(0, done)) await earlier(world, lease);
        world.store = await reopen(() => step(world, lease));
        const found = await snapshot(world);
        if (isDeepStrictEqual(found, expected[done])) before += 1;
        else {
          assert.deepEqual(found, expected[done + 1]);
          after += 1;
        }
        await world.store.verify(world.scope);
      }
      console.log(`      killed under way: ${before} not at all, ${after} whole`);
    });
  });
}
