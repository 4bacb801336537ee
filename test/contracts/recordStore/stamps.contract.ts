import assert from 'node:assert/strict';
import { allPages } from './allPages.ts';
import type { StoreWorld } from './StoreWorld.ts';

/** Stamps, where a side keeps them. */
export function describeStamps(makeWorld: () => Promise<StoreWorld>): void {
  describe('stamps', () => {
    it('keeps the stamp that a thing was created with, or none at all', async () => {
      const world = await makeWorld();
      const { stamp } = await world.find(await world.make(1, 'p1'));
      assert.deepEqual(stamp, world.store.can.stamps ? world.stamp('p1') : null);
    });

    it('finds things by the pair in their stamp', async () => {
      const world = await makeWorld();
      if (!world.store.can.stamps) return;
      const ref = await world.make(1, 'p1');
      await world.make(2, 'p2');
      const found = await world.store.findByStamp(world.area, ['p1', 'p9'], world.signal);
      assert.deepEqual(found, [await shuffleless(world, ref, found)]);
    });

    it('finds copies too, where they carry the stamp', async () => {
      const world = await makeWorld();
      if (!world.store.can.stamps) return;
      const ref = await world.make(1, 'p1');
      const copy = await world.staff.copy(ref);
      const { stamp } = await world.find(copy);
      const found = await world.store.findByStamp(world.area, ['p1'], world.signal);
      const expected = stamp === null ? [ref] : [ref, copy].sort();
      assert.deepEqual(found.map((got) => got.ref).sort(), expected);
    });

    it('finds what lies in Deleted Items, and says so', async () => {
      const world = await makeWorld();
      const { throwAway } = world.staff;
      if (!world.store.can.stamps || throwAway === null) return;
      await throwAway(await world.make(1, 'p1'));
      const [got] = await world.store.findByStamp(world.area, ['p1'], world.signal);
      assert.equal(got?.state, 'found');
      const all = await world.store.collections(world.area, world.signal);
      assert.equal(all.find(({ id }) => id === got.collection)?.isBin, true);
    });

    it('puts on the stamp of an update, and leaves it where that has none', async () => {
      const world = await makeWorld();
      if (!world.store.can.stamps) return;
      const [ref] = await world.fill(1);
      const name = world.lineIn(await world.find(ref!));
      const first = world.update(await world.find(ref!), { [name]: 'a' });
      const stamp = world.stamp('p5');
      assert.equal(first.op, 'update');
      await world.write([{ ...first, stamp }]);
      await world.write([world.update(await world.find(ref!), { [name]: 'b' })]);
      assert.deepEqual((await world.find(ref!)).stamp, stamp);
      const again = world.update(await world.find(ref!), {});
      assert.equal(again.op, 'update');
      await world.write([{ ...again, stamp: world.stamp('p6') }]);
      const of = (pairId: string) => world.store.findByStamp(world.area, [pairId], world.signal);
      assert.deepEqual(await of('p5'), []);
      assert.deepEqual(
        (await of('p6')).map((got) => got.ref),
        [ref],
      );
    });

    it('lists everything that carries one', async () => {
      const world = await makeWorld();
      if (!world.store.can.stamps) return;
      await world.fill(3);
      const refs = [await world.make(4), await world.make(5), await world.make(6)];
      const pages = await allPages(world.store.listStamped(world.collection, world.signal));
      const listed = new Set(pages.flat().map(({ ref }) => ref));
      assert.deepEqual([...listed].sort(), refs.sort());
    });
  });
}

/** What get says, in the order of sets in which the other answer came. */
async function shuffleless(world: StoreWorld, ref: string, [other]: readonly unknown[]) {
  const found = await world.find(ref);
  const { record } = other as typeof found;
  return { ...found, record, native: (other as typeof found).native };
}
