import assert from 'node:assert/strict';
import type { AppError } from '../../../server/core/AppError.ts';
import { allPages } from './allPages.ts';
import type { StoreWorld } from './StoreWorld.ts';

/** What goes wrong as a whole: never an empty list. */
export function describeTrouble(makeWorld: () => Promise<StoreWorld>): void {
  describe('in trouble', () => {
    it('fails in every method while the account is locked', async () => {
      const world = await makeWorld();
      const { lock } = world.staff;
      if (lock === null) return;
      const { store, area, collection, signal } = world;
      const ref = await world.make(1);
      const update = world.update(await world.find(ref), {});
      const folders = await store.collections(area, signal);
      await lock();
      const refused = { name: 'AppError', kind: 'not-allowed' };
      // What is remembered is all of it, as it was: never fewer, which would read as if a folder were gone.
      if (world.staff.remembersFolders === true) {
        assert.deepEqual(await store.collections(area, signal), folders);
      } else await assert.rejects(store.collections(area, signal), refused);
      await assert.rejects(world.page(null), refused);
      await assert.rejects(world.refs(), refused);
      await assert.rejects(world.get([ref]), refused);
      await assert.rejects(world.write([update]), refused);
      if (!store.can.stamps) return;
      await assert.rejects(store.findByStamp(area, ['p1'], signal), refused);
      await assert.rejects(allPages(store.listStamped(collection, signal)), refused);
    });

    it('fails when a right is lost in the midst of a listing', async () => {
      const world = await makeWorld();
      const { forbid } = world.staff;
      if (forbid === null) return;
      await world.fill(5);
      const refused = { name: 'AppError', kind: 'not-allowed' };
      let pages = 0;
      let isComplete = false;
      const reading = async () => {
        for await (const page of world.store.listChanges(world.collection, null, world.signal)) {
          pages += 1;
          if (pages === 1) await forbid();
          isComplete = page.last;
        }
      };
      // A listing that ends early may do so before it meets the lost right.
      await reading().catch((error: unknown) =>
        assert.equal((error as AppError).kind, refused.kind),
      );
      assert.ok(pages === 1 || !isComplete);
      await assert.rejects(world.refs(), refused);
      await assert.rejects(world.list(null), refused);
    });

    it('says hidden, not gone, of what lies where a right is lost', async () => {
      const world = await makeWorld();
      const { forbid } = world.staff;
      if (forbid === null) return;
      const [ref] = await world.fill(1);
      await forbid();
      assert.equal((await world.get([ref!]))[0]?.state, 'hidden');
    });

    it('does nothing for whoever gave up', async () => {
      const { store, area, collection } = await makeWorld();
      const signal = AbortSignal.abort();
      const gaveUp = { name: 'AbortError' };
      await assert.rejects(store.collections(area, signal), gaveUp);
      await assert.rejects(allPages(store.listChanges(collection, null, signal)), gaveUp);
      await assert.rejects(allPages(store.listRefs(collection, signal)), gaveUp);
      await assert.rejects(store.get(area, [], signal), gaveUp);
      await assert.rejects(store.write(area, [], signal), gaveUp);
    });
  });
}
