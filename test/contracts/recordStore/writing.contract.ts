import assert from 'node:assert/strict';
import { sameValue } from '../../../shared/records/sameValue.ts';
import { sameFields } from './sameFields.ts';
import { allPages } from './allPages.ts';
import type { StoreWorld } from './StoreWorld.ts';

/** Creating, changing, deleting. */
export function describeWriting(makeWorld: () => Promise<StoreWorld>): void {
  describe('writing', () => {
    it('creates, and says what it made of it or nothing', async () => {
      const world = await makeWorld();
      const written = await world.write([1, 2, 3].map((n) => world.create(n)));
      for (const one of written) {
        assert.equal(one.state, 'done');
        const found = await world.find(one.ref);
        assert.equal(found.collection, world.collection);
        if (one.record === null) {
          assert.deepEqual([one.version, one.native], [null, null]);
        } else {
          sameFields(world.area, one.record.fields, found.record.fields);
          assert.deepEqual([one.version, one.native], [found.version, found.native]);
        }
      }
      assert.equal(new Set(written.map((one) => one.state === 'done' && one.ref)).size, 3);
    });

    it('tells of its own writes like of others', async () => {
      const world = await makeWorld();
      const { cursor } = await world.list(null);
      const ref = await world.make(1);
      const row = (await world.list(cursor)).rows.get(ref);
      assert.equal(row?.state, 'present');
      assert.equal(row.version, (await world.find(ref)).version);
    });

    it('keeps no text longer than it says', async () => {
      const world = await makeWorld();
      const { can } = world.store;
      const ref = await world.make(1);
      const found = await world.find(ref);
      for (const [name, limit] of Object.entries(can.limits)) {
        const value = found.record.fields[name];
        if (typeof value === 'string') assert.ok(value.length <= limit);
      }
    });

    it('is the same create for the same key, where it says so', async () => {
      const world = await makeWorld();
      const first = await world.write([world.create(1, 'p1', 'same')]);
      const again = await world.write([world.create(1, 'p1', 'same')]);
      const refs = [...first, ...again].map((one) => {
        assert.equal(one.state, 'done');
        return one.ref;
      });
      const most = world.store.can.idempotentCreate ? 1 : 2;
      // One that promises nothing, since it may have been started anew in between, may still have remembered.
      const made = new Set(refs).size;
      assert.ok(made <= most);
      assert.equal((await world.refs()).size, made);
    });

    it('sets and clears the fields named and leaves the others', async () => {
      const world = await makeWorld();
      const [ref] = await world.fill(1);
      const before = await world.find(ref!);
      const name = world.lineIn(before);
      for (const value of ['Neues', null]) {
        const [one] = await world.write([world.update(await world.find(ref!), { [name]: value })]);
        assert.equal(one?.state, 'done');
        const { record } = await world.find(ref!);
        assert.ok(!sameValue(world.area, name, record.fields[name], before.record.fields[name]));
        if (value === null) assert.equal(record.fields[name], null);
        sameFields(
          world.area,
          { ...record.fields, [name]: null },
          { ...before.record.fields, [name]: null },
        );
      }
      assert.deepEqual(await world.staff.damaged?.(), []);
    });

    it('changes nothing by writing back what was read', async () => {
      const world = await makeWorld();
      const [ref] = await world.fill(1);
      const before = await world.find(ref!);
      const [one] = await world.write([world.update(before, before.record.fields)]);
      assert.equal(one?.state, 'done');
      sameFields(world.area, (await world.find(ref!)).record.fields, before.record.fields);
      assert.deepEqual(await world.staff.damaged?.(), []);
    });

    it('writes nothing over what was changed in between, where it can tell', async () => {
      const world = await makeWorld();
      if (world.store.can.guard === 'none') return;
      const [changed, deleted] = await world.fill(2);
      const stale = [await world.find(changed!), await world.find(deleted!)];
      const name = world.lineIn(stale[0]!);
      for (const ref of [changed!, deleted!]) await world.staff.change(ref, { [name]: 'Mensch' });
      const now = await world.find(changed!);
      const written = await world.write([
        world.update(stale[0]!, { [name]: 'Maschine' }),
        world.delete(stale[1]!),
      ]);
      assert.deepEqual(written, [
        { state: 'conflict', ref: changed },
        { state: 'conflict', ref: deleted },
      ]);
      const found = await world.find(changed!);
      sameFields(world.area, found.record.fields, now.record.fields);
      await world.find(deleted!);
    });

    it('takes a version from before for stale even when every field is the same again', async () => {
      const world = await makeWorld();
      const { versions, guard } = world.store.can;
      if (!versions || guard === 'none') return;
      const [ref] = await world.fill(1);
      const stale = await world.find(ref!);
      await world.staff.touch(ref!);
      const [one] = await world.write([world.delete(stale)]);
      assert.equal(one?.state, 'conflict');
    });

    it('says gone where there is nothing to write to any more', async () => {
      const world = await makeWorld();
      const [first, second] = await world.fill(2);
      const known = [await world.find(first!), await world.find(second!)];
      for (const ref of [first!, second!]) await world.staff.remove(ref);
      const name = world.lineIn(known[0]!);
      const written = await world.write([
        world.update(known[0]!, { [name]: 'Neues' }),
        world.delete(known[1]!),
      ]);
      assert.deepEqual(
        written.map(({ state }) => state),
        ['gone', 'gone'],
      );
    });

    it('deletes', async () => {
      const world = await makeWorld();
      const [first, second] = await world.fill(2);
      const [one] = await world.write([world.delete(await world.find(first!))]);
      const nothing = { version: null, record: null, native: null };
      assert.deepEqual(one, { state: 'done', ref: first, ...nothing });
      assert.deepEqual([...(await world.refs()).keys()], [second]);
      assert.equal((await world.get([first!]))[0]?.state, 'gone');
    });

    it('deletes into Deleted Items unless it is to be for good', async () => {
      const world = await makeWorld();
      const { store, area, signal, collection } = world;
      const bin = (await store.collections(area, signal)).find(({ isBin }) => isBin);
      const ref = await world.make(1);
      const [one] = await world.write([world.delete(await world.find(ref), false)]);
      assert.equal(one?.state, 'done');
      assert.equal((await world.refs()).has(ref), false);
      if (bin === undefined) return;
      const inBin = new StoreIn(world, bin.id);
      const [row] = await inBin.rows();
      assert.equal((await world.find(row!)).collection, bin.id);
      await world.write([world.delete(await world.find(row!), false)]);
      assert.deepEqual(await inBin.rows(), []);
      assert.notEqual(bin.id, collection);
    });

    it('stops no operation because of another', async () => {
      const world = await makeWorld();
      const [gone, good] = await world.fill(2);
      const known = [await world.find(gone!), await world.find(good!)];
      await world.staff.remove(gone!);
      const name = world.lineIn(known[0]!);
      const written = await world.write([
        world.update(known[0]!, { [name]: 'Neues' }),
        world.create(7),
        world.update(known[1]!, { [name]: 'Neues' }),
      ]);
      assert.deepEqual(
        written.map(({ state }) => state),
        ['gone', 'done', 'done'],
      );
    });
  });
}

/** Another collection of the same account. */
class StoreIn {
  private readonly world: StoreWorld;
  private readonly collection: string;

  constructor(world: StoreWorld, collection: string) {
    this.world = world;
    this.collection = collection;
  }

  /** References, from whichever of its listings is complete. */
  async rows(): Promise<string[]> {
    const { store, signal } = this.world;
    for (let round = 0; round < 3; round++) {
      const pages = await allPages(store.listRefs(this.collection, signal));
      if (pages.at(-1)?.last) {
        return [...new Set(pages.flatMap(({ refs }) => refs.map(({ ref }) => ref)))];
      }
    }
    return assert.fail('no listing is complete');
  }
}
