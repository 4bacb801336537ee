import assert from 'node:assert/strict';
import type { SyncWorld } from './SyncWorld.ts';

const lost = { kind: 'conflict', reason: 'lease-lost' };

/** Who may write in a scope. */
export function describeLeases(makeWorld: () => SyncWorld): void {
  describe('a lease', () => {
    it('is had by one at a time, and by the next when it runs out', async () => {
      const { store, scope } = makeWorld();
      const first = await store.lease(scope, 'a', 1000, 2000);
      assert.deepEqual(first, { ...scope, owner: 'a', term: first?.term, until: 2000 });
      assert.equal(await store.lease(scope, 'b', 1999, 3000), null);
      const second = await store.lease(scope, 'b', 2000, 3000);
      assert.ok(second !== null && second.term > first.term);
    });

    it('is not shared by two that call themselves the same', async () => {
      const { store, scope } = makeWorld();
      await store.lease(scope, 'a', 1000, 2000);
      assert.equal(await store.lease(scope, 'a', 1500, 2500), null);
    });

    it('is apart for each account and area', async () => {
      const { store, scope } = makeWorld();
      await store.lease(scope, 'a', 1000, 2000);
      assert.ok(await store.lease({ ...scope, area: 'tasks' }, 'b', 1000, 2000));
      assert.ok(await store.lease({ ...scope, account: `${scope.account}2` }, 'b', 1000, 2000));
    });

    it('lasts longer when it is renewed', async () => {
      const { store, scope } = makeWorld();
      const lease = (await store.lease(scope, 'a', 1000, 2000))!;
      assert.deepEqual(await store.renew(lease, 3000), { ...lease, until: 3000 });
      assert.equal(await store.lease(scope, 'b', 2500, 4000), null);
    });

    it('is free at once when it is given back', async () => {
      const { store, scope } = makeWorld();
      const lease = (await store.lease(scope, 'a', 1000, 2000))!;
      await store.release(lease);
      assert.ok(await store.lease(scope, 'b', 1000, 2000));
      await store.release(lease);
      assert.equal(await store.lease(scope, 'c', 1500, 2000), null, 'the later one stands');
    });

    it('refuses an owner without a name', async () => {
      const { store, scope } = makeWorld();
      await assert.rejects(store.lease(scope, '', 1000, 2000), { kind: 'invalid-input' });
    });

    it('still writes when it ran out and nobody took it', async () => {
      const world = makeWorld();
      const lease = (await world.store.lease(world.scope, 'a', 1000, 1001))!;
      await world.store.savePairs(lease, [world.pair(1)], []);
      assert.equal(await world.store.countPairs(world.scope), 1);
    });

    it('that was taken over, given back or forgotten writes nothing any more', async () => {
      for (const end of ['taken over', 'given back', 'forgotten'] as const) {
        const world = makeWorld();
        const { store, scope } = world;
        const old = (await store.lease(scope, 'a', 1000, 2000))!;
        await store.savePairs(old, [world.pair(1)], []);
        await store.saveIntents(old, [world.intent(1)], []);
        if (end === 'taken over') await store.lease(scope, 'b', 2000, 3000);
        if (end === 'given back') await store.release(old);
        if (end === 'forgotten') await store.forgetAccount(scope.account);
        const writes: Record<string, () => Promise<unknown>> = {
          renew: () => store.renew(old, 9000),
          saveObservations: () => store.saveObservations(old, 'erp', 'c', [world.seen('e1')], 'x'),
          dropCursor: () => store.dropCursor(old, 'erp', 'c'),
          settle: () => store.settle(old, ['1']),
          savePairs: () => store.savePairs(old, [world.pair(2)], []),
          forgetPairs: () => store.forgetPairs(old, ['p1'], []),
          saveIntents: () => store.saveIntents(old, [world.intent(2)], []),
          commit: () => store.commit(old, [world.outcome(1)]),
          setAside: () => store.setAside(old, []),
          takeBack: () => store.takeBack(old, 'erp', ['e1']),
          saveRun: () => store.saveRun(old, world.run('r1')),
          forgetScope: () => store.forgetScope(old),
        };
        for (const [name, write] of Object.entries(writes)) {
          await assert.rejects(write(), lost, `${name}, ${end}`);
        }
        const isGone = end === 'forgotten';
        assert.deepEqual(await world.allPairs(), isGone ? [] : [world.pair(1)]);
        assert.equal((await store.openIntents(scope)).length, isGone ? 0 : 1);
        assert.equal(await store.cursor(scope, 'erp', 'c'), null);
      }
    });
  });
}
