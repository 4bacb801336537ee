import assert from 'node:assert/strict';
import type { Lease } from '../../../server/ports/SyncStore.ts';
import type { SyncWorld } from './SyncWorld.ts';

/** Beginning anew, and leaving. */
export function describeForgetting(makeWorld: () => SyncWorld): void {
  async function fill(world: SyncWorld): Promise<Lease> {
    const lease = await world.lease();
    await world.store.saveRun(lease, world.run('r1', { endedAt: 5, state: 'done' }));
    await world.write(lease, 1);
    await world.store.saveIntents(lease, [world.intent(2)], [world.pair(2)]);
    await world.store.saveObservations(lease, 'erp', 'folder', [world.seen('e1')], 'c1');
    const aside = {
      side: 'erp',
      ref: 'e7',
      pairId: null,
      reason: 'x',
      since: 1,
      tries: 1,
    } as const;
    await world.store.setAside(lease, [{ ...aside, nextTry: 2 }]);
    return lease;
  }

  async function facts(world: SyncWorld) {
    const { store, scope } = world;
    return {
      pairs: await store.countPairs(scope),
      byIdentity: (await store.pairsByIdentity(scope, [world.pair(1).identity])).length,
      intents: (await store.openIntents(scope)).length,
      observations: (await world.open()).length,
      cursor: await store.cursor(scope, 'erp', 'folder'),
      asides: (await store.setAsides(scope)).length,
      runs: (await store.runs(scope, 9)).length,
    };
  }
  const nothing = {
    pairs: 0,
    byIdentity: 0,
    intents: 0,
    observations: 0,
    cursor: null,
    asides: 0,
    runs: 0,
  };

  describe('forgetting', () => {
    it('a scope leaves its runs and journal, and its lease goes on', async () => {
      const world = makeWorld();
      const lease = await fill(world);
      await world.store.forgetScope(lease);
      assert.deepEqual(await facts(world), { ...nothing, runs: 1 });
      assert.deepEqual(await world.journal(), [world.entry(1)]);
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.store.verify(world.scope);
      await world.store.release(lease);
      assert.ok(await world.lease());
    });

    it('a scope is possible with a lease that did not look whether it is sound', async () => {
      const world = makeWorld();
      const { store, scope } = world;
      const first = await fill(world);
      assert.equal(await store.leaseDamaged(scope, 'b', 2000, 3000), null, 'another has it');
      await store.release(first);
      const lease = (await store.leaseDamaged(scope, 'b', 2000, 3000))!;
      await store.forgetScope(lease);
      assert.deepEqual(await facts(world), { ...nothing, runs: 1 });
    });

    it('an account leaves nothing of it in any area, and the others as they are', async () => {
      const [world, other] = [makeWorld(), makeWorld()];
      await fill(world);
      await fill(other);
      const before = await facts(other);
      const tasks = await world.lease({ ...world.scope, area: 'tasks' });
      await world.store.saveObservations(tasks, 'erp', 'folder', [], 'c1');
      await world.store.forgetAccount(world.scope.account);
      await world.store.forgetAccount(world.scope.account);
      assert.deepEqual(await facts(world), nothing);
      await assert.rejects(world.journal(), { reason: 'run-unknown' });
      assert.equal(await world.store.cursor(tasks, 'erp', 'folder'), null);
      assert.deepEqual(await facts(other), before);
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.store.verify(world.scope);
    });
  });
}
