import assert from 'node:assert/strict';
import type { SyncWorld } from './SyncWorld.ts';

/** What is about to be written, and how it ended. */
export function describeIntents(makeWorld: () => SyncWorld): void {
  describe('intents', () => {
    it('are kept with all they say, oldest first, together with the pairs they begin', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const create = world.intent(2, { op: 'create', ref: null, version: null });
      const begun = world.pair(2, { mailbox: null });
      await world.store.saveIntents(lease, [world.intent(1)], []);
      await world.store.saveIntents(lease, [create, world.intent(0)], [begun]);
      assert.deepEqual(await world.store.openIntents(world.scope), [
        world.intent(1),
        create,
        world.intent(0),
      ]);
      assert.deepEqual(await world.allPairs(), [begun]);
    });

    it('take the place of what they were', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveIntents(lease, [world.intent(1)], []);
      const changed = world.intent(1, { version: 'v2' });
      await world.store.saveIntents(lease, [changed], []);
      assert.deepEqual(await world.store.openIntents(world.scope), [changed]);
    });

    it('are not stored where their pairs cannot be', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      const wrong = world.pair(2, { erp: world.pair(1).erp });
      await assert.rejects(world.store.saveIntents(lease, [world.intent(2)], [wrong]), {
        reason: 'ref-paired-twice',
      });
      assert.deepEqual(await world.store.openIntents(world.scope), []);
    });

    it('end with pair, journal and observations at once', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(2)], []);
      await world.store.saveIntents(
        lease,
        [world.intent(1), world.intent(2), world.intent(3)],
        [world.pair(1, { mailbox: null })],
      );
      await world.observe(lease, 'erp', 'e1', 'e2', 'e3');
      const [first, second] = await world.open();
      await world.store.commit(lease, [
        world.outcome(1, { settled: [first!.id] }),
        world.outcome(2, { pair: null, settled: [second!.id] }),
      ]);
      assert.deepEqual(await world.allPairs(), [world.pair(1)]);
      assert.deepEqual(await world.openRefs(), ['e3']);
      assert.deepEqual(await world.store.openIntents(world.scope), [world.intent(3)]);
      assert.deepEqual(await world.journal(), [world.entry(2), world.entry(1)]);
    });

    it('that wrote nothing end without a journal', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveRun(lease, world.run('r1'));
      await world.store.saveIntents(lease, [world.intent(1)], [world.pair(1)]);
      await world.store.commit(lease, [world.outcome(1, { journal: null })]);
      assert.deepEqual(await world.journal(), []);
      assert.deepEqual(await world.store.openIntents(world.scope), []);
    });

    it('end once', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveIntents(lease, [world.intent(1), world.intent(2)], []);
      await world.store.commit(lease, [world.outcome(1)]);
      const closed = { kind: 'conflict', reason: 'intent-closed' };
      for (const outcomes of [
        [world.outcome(2), world.outcome(1)],
        [world.outcome(2), world.outcome(2)],
        [world.outcome(2), world.outcome(9)],
      ]) {
        await assert.rejects(world.store.commit(lease, outcomes), closed);
      }
      assert.deepEqual(await world.store.openIntents(world.scope), [world.intent(2)]);
      assert.deepEqual(await world.allPairs(), [world.pair(1)]);
      assert.deepEqual(await world.journal(), [world.entry(1)]);
    });

    it('leave everything as it was where one outcome cannot be stored', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.store.saveIntents(lease, [world.intent(2), world.intent(3)], []);
      await world.observe(lease, 'erp', 'e2');
      const [open] = await world.open();
      await assert.rejects(
        world.store.commit(lease, [
          world.outcome(2, { settled: [open!.id] }),
          world.outcome(3, { pair: world.pair(3, { erp: world.pair(1).erp }) }),
        ]),
        { reason: 'ref-paired-twice' },
      );
      assert.equal((await world.store.openIntents(world.scope)).length, 2);
      assert.deepEqual(await world.openRefs(), ['e2']);
      assert.deepEqual(await world.allPairs(), [world.pair(1)]);
      await assert.rejects(world.journal(), { reason: 'run-unknown' });
    });

    it('hand a reference from a pair that goes to one that comes, in any order', async () => {
      for (const order of [1, -1]) {
        const world = makeWorld();
        const lease = await world.lease();
        await world.store.savePairs(lease, [world.pair(1)], []);
        await world.store.saveIntents(lease, [world.intent(1), world.intent(2)], []);
        const heir = world.pair(2, { erp: world.pair(1).erp });
        const outcomes = [
          world.outcome(1, { pair: null, journal: null }),
          world.outcome(2, { pair: heir }),
        ];
        await world.store.commit(lease, order === 1 ? outcomes : outcomes.toReversed());
        assert.deepEqual(await world.allPairs(), [heir]);
      }
    });

    it('of one pair leave it as the last outcome says', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const later = world.pair(1, { isOwner: false });
      await world.store.saveIntents(
        lease,
        [world.intent(1), world.intent(2, { pairId: 'p1' })],
        [world.pair(1)],
      );
      await world.store.commit(lease, [
        world.outcome(1, { pair: null }),
        world.outcome(2, { pair: later }),
      ]);
      assert.deepEqual(await world.allPairs(), [later]);
    });
  });
}
