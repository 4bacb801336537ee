import assert from 'node:assert/strict';
import type { LeftAlone } from '../../../server/ports/SyncStore.ts';
import type { SyncWorld } from './SyncWorld.ts';

/** What stays out of step until somebody changes something. */
export function describeLeft(makeWorld: () => SyncWorld): void {
  const left = (ref: string, changes: Partial<LeftAlone> = {}): LeftAlone => ({
    ...{ side: 'erp', ref, pairId: null, why: 'private', sentence: null },
    ...changes,
  });
  const told = async ({ store, scope }: SyncWorld) => {
    const all = await store.leftAlone(scope);
    return all.map(({ side, ref, why }) => `${side} ${ref} ${why}`).toSorted();
  };

  describe('things left alone', () => {
    it('are one per side and reference: the later counts', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.leaveAlone(lease, [left('a'), left('a', { side: 'mailbox' })], []);
      const later = left('a', { why: 'series', sentence: 'Not known there.', pairId: 'p1' });
      await world.store.leaveAlone(lease, [later], []);
      assert.deepEqual(await told(world), ['erp a series', 'mailbox a private']);
      assert.ok((await world.store.leftAlone(world.scope)).some((one) => one.pairId === 'p1'));
    });

    it('are forgotten where they are over, and one that is left anew stays', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.leaveAlone(lease, [left('a'), left('b'), left('c')], []);
      const over = ['a', 'b', 'never'].map((ref) => ({ side: 'erp', ref }) as const);
      await world.store.leaveAlone(lease, [left('b', { why: 'series' })], over);
      assert.deepEqual(await told(world), ['erp b series', 'erp c private']);
    });

    it('belong to a scope, and are forgotten with it', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.leaveAlone(lease, [left('a')], []);
      const other = { ...world.scope, company: 'elsewhere' };
      assert.deepEqual(await world.store.leftAlone(other), []);
      await world.store.forgetScope(lease);
      assert.deepEqual(await told(world), []);
      await world.store.verify(world.scope);
    });
  });
}
