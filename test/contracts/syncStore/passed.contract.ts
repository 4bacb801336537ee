import assert from 'node:assert/strict';
import type { PassedOver } from '../../../server/ports/SyncStore.ts';
import type { SyncWorld } from './SyncWorld.ts';

/** What a first run left alone, since only changes were to count. */
export function describePassed(makeWorld: () => SyncWorld): void {
  const passed = (ref: string, changes: Partial<PassedOver> = {}): PassedOver => ({
    side: 'erp',
    ref,
    version: 'v1',
    digest: 'd1',
    ...changes,
  });
  const inOrder = (things: readonly PassedOver[]) =>
    things.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));

  describe('things passed over', () => {
    it('are found by side and reference, and no others', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const long = `e${'x'.repeat(700)}`;
      const bare = passed(long, { version: null });
      await world.store.passOver(lease, [passed('a'), passed('a', { side: 'mailbox' }), bare]);
      const found = await world.store.passedOver(world.scope, 'erp', ['a', long, 'never']);
      assert.deepEqual(inOrder(found), [passed('a'), bare]);
      assert.deepEqual(await world.store.passedOver(world.scope, 'mailbox', [long]), []);
      assert.deepEqual(await world.store.passedOver(world.scope, 'mailbox', []), []);
    });

    it('are one per side and reference: the later counts', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const later = passed('a', { version: 'v2', digest: 'd2' });
      await world.store.passOver(lease, [passed('a')]);
      await world.store.passOver(lease, [later]);
      assert.deepEqual(await world.store.passedOver(world.scope, 'erp', ['a', 'a']), [later]);
    });

    it('belong to a scope, and are forgotten with it', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.passOver(lease, [passed('a')]);
      const other = { ...world.scope, company: 'elsewhere' };
      assert.deepEqual(await world.store.passedOver(other, 'erp', ['a']), []);
      await world.store.forgetScope(lease);
      assert.deepEqual(await world.store.passedOver(world.scope, 'erp', ['a']), []);
      await world.store.verify(world.scope);
    });
  });
}
