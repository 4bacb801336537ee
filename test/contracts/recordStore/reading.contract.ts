import assert from 'node:assert/strict';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { StoreWorld } from './StoreWorld.ts';

/** Collections, and what becomes of a question for single things. */
export function describeReading(makeWorld: () => Promise<StoreWorld>): void {
  describe('reading', () => {
    it('holds only fields that there are', async () => {
      const { store } = await makeWorld();
      for (const area of store.can.areas) {
        const strange = store.can.fields[area]!.filter((name) => !(name in fieldTables[area]));
        assert.deepEqual(strange, []);
      }
    });

    it('has collections of the area asked for', async () => {
      const { store, signal, collection, area } = await makeWorld();
      for (const each of store.can.areas) {
        const found = await store.collections(each, signal);
        assert.ok(found.every((one) => one.area === each));
        assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
        if (each === area) assert.ok(found.some(({ id, isBin }) => id === collection && !isBin));
      }
    });

    it('answers in the order of the question, and twice what was asked twice', async () => {
      const world = await makeWorld();
      const [a, b, c] = await world.fill(3);
      const asked = [c!, a!, c!, b!];
      assert.deepEqual(
        (await world.get(asked)).map(({ state, ref }) => ({ state, ref })),
        asked.map((ref) => ({ state: 'found', ref })),
      );
    });

    it('tells the fields it holds and no others, empty ones as null', async () => {
      const world = await makeWorld();
      const ref = await world.staff.create({});
      const { record } = await world.find(ref);
      assert.equal(record.area, world.area);
      const { fields, tells = {} } = world.store.can;
      const told = tells[world.area] ?? [];
      assert.deepEqual(Object.keys(record.fields).sort(), [...fields[world.area]!, ...told].sort());
      const { filled = [] } = world.staff;
      // Nothing to see, by whichever word the side has for that: `false`, `normal` and null are compared as one.
      for (const [name, value] of Object.entries(record.fields)) {
        if (![...filled, ...told].includes(name))
          assert.ok(sameValue(world.area, name, value, null), name);
      }
    });

    it('says where a thing lies', async () => {
      const world = await makeWorld();
      const [ref] = await world.fill(1);
      assert.equal((await world.find(ref!)).collection, world.collection);
    });

    it('says gone of what was deleted, and of nothing else', async () => {
      const world = await makeWorld();
      const [first, second] = await world.fill(2);
      await world.staff.remove(first!);
      const states = (await world.get([first!, second!])).map(({ state }) => state);
      assert.deepEqual(states, ['gone', 'found']);
    });

    it('says hidden of what is not for this account, and lists it nowhere', async () => {
      const world = await makeWorld();
      const ref = await world.staff.createForOthers(world.fields(1));
      const [got] = await world.get([ref]);
      assert.equal(got?.state, 'hidden');
      assert.equal((await world.list(null)).rows.has(ref), false);
      assert.equal((await world.refs()).has(ref), false);
    });

    it('says failed of one that cannot be read, and reads the others', async function () {
      const world = await makeWorld();
      const { sicken } = world.staff;
      if (sicken === null) return;
      const refs = await world.fill(3);
      await sicken(refs[1]!);
      const states = (await world.get(refs)).map(({ state }) => state);
      assert.deepEqual(states, ['found', 'failed', 'found']);
      assert.equal((await world.list(null)).rows.size, 3);
    });

    it('has another version after every change, and only then', async () => {
      const world = await makeWorld();
      if (!world.store.can.versions) return;
      const [ref] = await world.fill(1);
      const first = await world.find(ref!);
      assert.equal((await world.find(ref!)).version, first.version);
      await world.staff.change(ref!, world.fields(9));
      const second = await world.find(ref!);
      await world.staff.touch(ref!);
      const third = await world.find(ref!);
      assert.equal(new Set([first, second, third].map(({ version }) => version)).size, 3);
    });
  });
}
