import assert from 'node:assert/strict';
import type { SetAside } from '../../../server/ports/SyncStore.ts';
import type { SyncWorld } from './SyncWorld.ts';

/** What could not be read, mapped or written. */
export function describeAsides(makeWorld: () => SyncWorld): void {
  const aside = (ref: string, nextTry: number, changes: Partial<SetAside> = {}): SetAside => ({
    side: 'erp',
    ref,
    pairId: null,
    reason: 'It cannot be read.',
    since: 1000,
    tries: 1,
    nextTry,
    ...changes,
  });

  describe('things set aside', () => {
    it('come by the time of their next try, all or those that are due', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const [late, soon] = [aside('a', 3000, { pairId: 'p1' }), aside('b', 2000)];
      await world.store.setAside(lease, [late, soon]);
      assert.deepEqual(await world.store.setAsides(world.scope), [soon, late]);
      assert.deepEqual(await world.store.setAsides(world.scope, 2000), [soon]);
      assert.deepEqual(await world.store.setAsides(world.scope, 1999), []);
    });

    it('are one per side and reference: the later counts', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const again = aside('a', 9000, { tries: 2, reason: 'It still cannot.' });
      const other = aside('a', 9500, { side: 'mailbox' });
      await world.store.setAside(lease, [aside('a', 2000), other]);
      await world.store.setAside(lease, [again]);
      assert.deepEqual(await world.store.setAsides(world.scope), [again, other]);
    });

    it('are taken back by side and reference', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const kept = aside('a', 2500, { side: 'mailbox' });
      await world.store.setAside(lease, [aside('a', 2000), aside('b', 2000), kept]);
      await world.store.takeBack(lease, 'erp', ['a', 'b', 'never set aside']);
      assert.deepEqual(await world.store.setAsides(world.scope), [kept]);
    });
  });
}
