import assert from 'node:assert/strict';
import type { SyncWorld } from './SyncWorld.ts';

/** What was written, how it is taken back, and when it is erased. */
export function describeJournal(makeWorld: () => SyncWorld): void {
  describe('the journal', () => {
    it('has what a run wrote, newest first, in pages', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      for (const n of [1, 2, 3]) await world.write(lease, n);
      await world.write(lease, 4, { runId: 'r2' });
      const expected = [world.entry(3), world.entry(2), world.entry(1)];
      for (const size of [1, 2, 3, 4]) assert.deepEqual(await world.journal('r1', size), expected);
      assert.deepEqual(await world.journal('r2'), [world.entry(4, { runId: 'r2' })]);
    });

    it('is apart for each scope, and says so of a run that is unknown', async () => {
      const [world, other] = [makeWorld(), makeWorld()];
      await world.write(await world.lease(), 1);
      const unknown = { kind: 'not-found', reason: 'run-unknown' };
      await assert.rejects(other.journal(), unknown);
      await assert.rejects(world.journal('r9'), unknown);
    });

    it('counts the writes to a pair by side, since a time', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.write(lease, 1, { at: 1000 });
      await world.write(lease, 2, { at: 2000, pairId: 'p1' });
      await world.write(lease, 3, { at: 3000, pairId: 'p1', side: 'erp' });
      await world.write(lease, 4, { at: 3000, pairId: 'p4' });
      await world.write(lease, 5, { at: 3000 });
      const counts = await world.store.countWrites(world.scope, ['p1', 'p4', 'p9'], 2000);
      assert.deepEqual(Object.fromEntries(counts), {
        p1: { erp: 1, mailbox: 1 },
        p4: { erp: 0, mailbox: 1 },
      });
      assert.equal((await world.store.countWrites(world.scope, [], 0)).size, 0);
    });

    it('has what was written to one pair by whichever run, newest first, and no more than asked for', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.write(lease, 1, { at: 1000 });
      await world.write(lease, 2, { at: 3000, pairId: 'p1', runId: 'r2' });
      await world.write(lease, 3, { at: 2000, pairId: 'p1', side: 'erp' });
      await world.write(lease, 4, { at: 4000, pairId: 'p4' });
      const expected = [
        world.entry(2, { at: 3000, pairId: 'p1', runId: 'r2' }),
        world.entry(3, { at: 2000, pairId: 'p1', side: 'erp' }),
        world.entry(1, { at: 1000 }),
      ];
      const ask = (most: number) => world.store.pairJournal(world.scope, 'p1', most);
      assert.deepEqual(await ask(9), expected);
      assert.deepEqual(await ask(2), expected.slice(0, 2));
      assert.deepEqual(await world.store.pairJournal(world.scope, 'p9', 9), []);
    });

    it('is erased for runs that wrote last before a time, and then says so', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveRun(lease, world.run('r1'));
      // Times of this test alone: what others stored is not to be erased.
      await world.write(lease, 1, { at: -9000 });
      await world.write(lease, 2, { at: -9000, runId: 'r2' });
      await world.write(lease, 3, { at: -7000, runId: 'r2' });
      assert.equal(await world.store.eraseJournal(-8000), 1);
      await assert.rejects(world.journal('r1'), { kind: 'not-found', reason: 'journal-erased' });
      assert.equal((await world.journal('r2')).length, 2);
      assert.equal(await world.store.eraseJournal(-8000), 0);
      assert.notEqual(await world.store.findRun(world.scope, 'r1'), null);
      await world.store.verify(world.scope);
    });

    it('of two runs may have entries of the same id; the same in one run is one entry', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.write(lease, 1, { at: 3000 });
      await world.write(lease, 1, { runId: 'r2' });
      await world.write(lease, 1, { at: 2000, version: 'v3' });
      assert.deepEqual(await world.journal(), [world.entry(1, { version: 'v3' })]);
      assert.deepEqual(await world.journal('r2'), [world.entry(1, { runId: 'r2' })]);
    });

    it('of a run that goes on after it was erased stays erased', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.write(lease, 1, { at: -9000 });
      await world.store.eraseJournal(-8000);
      await world.write(lease, 2);
      await assert.rejects(world.journal(), { reason: 'journal-erased' });
    });
  });
}
