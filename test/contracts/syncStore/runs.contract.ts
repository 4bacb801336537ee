import assert from 'node:assert/strict';
import type { SyncWorld } from './SyncWorld.ts';

/** Executions, what they ask for, and how they end. */
export function describeRuns(makeWorld: () => SyncWorld): void {
  describe('runs', () => {
    const ids = (runs: readonly { id: string }[]) => runs.map((run) => run.id);

    it('are kept with all they say, newest first', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const done = world.run('r1', {
        kind: 'rebuild',
        endedAt: 1500,
        state: 'done',
        progress: '{"stage":2}',
        report: JSON.stringify({ text: '\0 \ud800' }),
      });
      await world.store.saveRun(lease, done);
      await world.store.saveRun(lease, world.run('r2', { startedAt: 2000 }));
      await world.store.saveRun(lease, world.run('r3', { startedAt: 1200 }));
      const { scope } = world;
      assert.deepEqual(await world.store.findRun(scope, 'r1'), { ...done, scope, approval: null });
      assert.deepEqual(ids(await world.store.runs(scope, 9)), ['r2', 'r3', 'r1']);
      assert.deepEqual(ids(await world.store.runs(scope, 2)), ['r2', 'r3']);
      assert.equal(await world.store.findRun(scope, 'none'), null);
      assert.equal(await world.store.findRun({ ...scope, area: 'tasks' }, 'r1'), null);
    });

    it('are open until they end', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveRun(lease, world.run('r1'));
      await world.store.saveRun(lease, world.run('r2', { startedAt: 2000 }));
      assert.deepEqual(ids(await world.store.openRuns(world.scope)), ['r2', 'r1']);
      await world.store.saveRun(lease, world.run('r2', { endedAt: 3000, state: 'failed' }));
      assert.deepEqual(ids(await world.store.openRuns(world.scope)), ['r1']);
    });

    it('that wait are approved by a person, without a lease, and keep that', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const { store, scope } = world;
      const waiting = world.run('r1', { state: 'waiting-for-approval', asks: 'digest' });
      await store.saveRun(lease, waiting);
      const approval = { by: 'Anna', at: 5000 };
      const approved = { ...waiting, scope, approval };
      assert.deepEqual(await store.approve(scope, 'r1', 'digest', 'Anna', 5000), approved);
      assert.deepEqual(await store.findRun(scope, 'r1'), approved);
      await store.saveRun(lease, { ...waiting, state: 'running' });
      assert.deepEqual((await store.findRun(scope, 'r1'))?.approval, approval);
      await store.saveRun(lease, { ...waiting, asks: 'another digest' });
      assert.equal((await store.findRun(scope, 'r1'))?.approval, null);
    });

    it('are not approved where they do not wait for just that', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const { store, scope } = world;
      const unknown = { kind: 'not-found', reason: 'run-unknown' };
      await assert.rejects(store.approve(scope, 'r1', 'x', 'Anna', 1), unknown);
      const tasks = { ...scope, area: 'tasks' as const };
      await assert.rejects(store.approve(tasks, 'r1', 'x', 'Anna', 1), unknown);
      const wrong = { kind: 'conflict', reason: 'run-not-waiting' };
      await store.saveRun(lease, world.run('r1', { asks: 'x' }));
      await assert.rejects(store.approve(scope, 'r1', 'x', 'Anna', 1), wrong);
      await store.saveRun(lease, world.run('r1', { asks: 'y', state: 'waiting-for-approval' }));
      await assert.rejects(store.approve(scope, 'r1', 'x', 'Anna', 1), wrong);
    });

    it('are erased with their journals a time after they ended; open ones never', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveRun(lease, world.run('r1', { startedAt: -9000, endedAt: -9000 }));
      await world.store.saveRun(lease, world.run('r2', { startedAt: -9000, endedAt: -7000 }));
      await world.store.saveRun(lease, world.run('r3', { startedAt: -9000 }));
      await world.write(lease, 1, { at: -9000 });
      await world.write(lease, 2, { at: -9000, runId: 'r2' });
      assert.equal(await world.store.eraseRuns(-8000), 1);
      assert.deepEqual(ids(await world.store.runs(world.scope, 9)), ['r3', 'r2']);
      await assert.rejects(world.journal('r1'), { reason: 'run-unknown' });
      assert.equal((await world.journal('r2')).length, 1);
      await world.store.verify(world.scope);
    });
  });
}
