import assert from 'node:assert/strict';
import { sameFields } from './sameFields.ts';
import type { StoreWorld } from './StoreWorld.ts';

/** Changes since a cursor. */
export function describeListing(makeWorld: () => Promise<StoreWorld>): void {
  describe('listing changes', () => {
    it('lists all there is for no cursor, and no more', async () => {
      const world = await makeWorld();
      const refs = await world.fill(7);
      const { rows } = await world.list(null);
      assert.deepEqual([...rows.keys()].sort(), [...refs].sort());
      assert.ok([...rows.values()].every(({ state }) => state === 'present'));
    });

    it('lists nothing, and says that this is all, where there is nothing', async () => {
      const world = await makeWorld();
      assert.equal((await world.list(null)).rows.size, 0);
    });

    it('goes on from the cursor of any page without missing anything', async () => {
      const world = await makeWorld();
      const refs = await world.fill(9);
      const pages = await world.page(null);
      for (const [at, { cursor }] of pages.entries()) {
        const before = pages.slice(0, at + 1).flatMap(({ rows }) => rows.map(({ ref }) => ref));
        const after = await world.list(cursor);
        assert.deepEqual(new Set([...before, ...after.rows.keys()]), new Set(refs));
      }
    });

    it('tells in a row what get tells', async () => {
      const world = await makeWorld();
      await world.fill(5);
      for (const row of (await world.list(null)).rows.values()) {
        assert.equal(row.state, 'present');
        const found = await world.find(row.ref);
        assert.equal(row.version, found.version);
        if (row.record === null) assert.deepEqual([row.stamp, row.native], [null, null]);
        else {
          sameFields(world.area, row.record.fields, found.record.fields);
          assert.deepEqual([row.stamp, row.native], [found.stamp, found.native]);
        }
      }
    });

    it('tells nothing new where nothing changed', async () => {
      const world = await makeWorld();
      await world.fill(5);
      const first = await world.list(null);
      const second = await world.list(first.cursor);
      if (world.store.can.versions && world.store.can.tombstones) {
        assert.equal(second.rows.size, 0);
      }
      for (const row of second.rows.values()) {
        assert.equal(row.state, 'present');
        assert.equal(row.version, (await world.find(row.ref)).version);
      }
    });

    it('tells what was made and changed since', async () => {
      const world = await makeWorld();
      const [first] = await world.fill(5);
      const { cursor } = await world.list(null);
      const made = await world.staff.create(world.fields(6));
      await world.staff.change(first!, world.fields(8));
      const { rows } = await world.list(cursor);
      assert.deepEqual([rows.get(made)?.state, rows.get(first!)?.state], ['present', 'present']);
    });

    it('tells many changes in pages, and goes on from each', async () => {
      const world = await makeWorld();
      const refs = await world.fill(6);
      const { cursor } = await world.list(null);
      for (const ref of refs) await world.staff.change(ref, world.fields(20));
      const pages = await world.page(cursor);
      const rest = await world.list(pages[0]!.cursor);
      const told = [...pages[0]!.rows.map(({ ref }) => ref), ...rest.rows.keys()];
      assert.deepEqual(new Set(told), new Set(refs));
    });

    it('misses no change that is made while it reads', async () => {
      const world = await makeWorld();
      const refs = await world.fill(6);
      const later = new Set<string>();
      let cursor: string | null = null;
      let isChanged = false;
      for await (const page of world.store.listChanges(world.collection, null, world.signal)) {
        if (isChanged) for (const { ref } of page.rows) later.add(ref);
        else for (const ref of refs) await world.staff.change(ref, world.fields(20));
        isChanged = true;
        ({ cursor } = page);
      }
      // What is left of the first listing, and what it has not seen of the change.
      const rest = await world.list(cursor);
      const next = await world.list(rest.cursor);
      for (const ref of [...rest.rows.keys(), ...next.rows.keys()]) later.add(ref);
      assert.deepEqual([...later].sort(), [...refs].sort());
    });

    it('tells of a deletion where it can, and never that it is there', async () => {
      const world = await makeWorld();
      const [first] = await world.fill(4);
      const { cursor } = await world.list(null);
      await world.staff.remove(first!);
      const row = (await world.list(cursor)).rows.get(first!);
      assert.equal(row?.state, world.store.can.tombstones ? 'gone' : undefined);
      assert.equal((await world.list(null)).rows.has(first!), false);
    });

    it('never calls gone for a fact what is only outside the window', async function () {
      const world = await makeWorld();
      const { moveOutOfWindow } = world.staff;
      if (moveOutOfWindow === null) return;
      const [first] = await world.fill(3);
      const { cursor } = await world.list(null);
      await moveOutOfWindow(first!);
      const row = (await world.list(cursor)).rows.get(first!);
      assert.notEqual(row?.state, 'present');
      if (row?.state === 'gone') assert.notEqual(row.why, 'tombstone');
      await world.find(first!);
    });

    it('says that a cursor is not known any more, and begins anew without one', async function () {
      const world = await makeWorld();
      const { expireCursors } = world.staff;
      if (expireCursors === null) return;
      const refs = await world.fill(3);
      const { cursor } = await world.list(null);
      await expireCursors();
      await assert.rejects(world.list(cursor), { name: 'AppError', kind: 'cursor-expired' });
      assert.equal((await world.list(null)).rows.size, refs.length);
    });
  });

  describe('listing references', () => {
    it('names everything with its version', async () => {
      const world = await makeWorld();
      const refs = await world.fill(7);
      const listed = await world.refs();
      assert.deepEqual([...listed.keys()].sort(), [...refs].sort());
      for (const [ref, version] of listed) assert.equal(version, (await world.find(ref)).version);
    });

    it('lacks what was deleted', async () => {
      const world = await makeWorld();
      const [first, ...others] = await world.fill(5);
      await world.staff.remove(first!);
      assert.deepEqual([...(await world.refs()).keys()].sort(), others.sort());
    });

    it('has nothing in it where there is nothing', async () => {
      const world = await makeWorld();
      assert.equal((await world.refs()).size, 0);
    });
  });
}
