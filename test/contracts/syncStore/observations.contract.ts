import assert from 'node:assert/strict';
import type { Observation } from '../../../server/core/sync/Pair.ts';
import { sampleStamp } from '../../fakes/sides/sampleStamp.ts';
import type { SyncWorld } from './SyncWorld.ts';

/** What was read and is not dealt with, and where reading goes on. */
export function describeObservations(makeWorld: () => SyncWorld): void {
  describe('observations', () => {
    it('are kept with all they say, with the pair they are of, oldest first', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      const facts: Observation[] = [
        { state: 'present', ref: 'm1', version: null, fields: { a: null, b: ['x'] }, native: 'n' },
        { state: 'gone', ref: 'm2', evidence: 'tombstone' },
        { state: 'outOfScope', ref: 'm3' },
        { state: 'unknown', ref: 'e1', why: 'not read' },
      ];
      const rows = facts.map((observation, place) => ({
        observation,
        stamp: place === 0 ? sampleStamp('p1') : null,
        isInitial: place === 1,
        seenAt: 5000 + place,
      }));
      await world.store.saveObservations(lease, 'mailbox', 'folder', rows.slice(0, 2), null);
      await world.store.saveObservations(lease, 'mailbox', 'other', rows.slice(2), null);
      const open = await world.open();
      assert.deepEqual(
        open.map(({ id: _id, ...rest }) => rest),
        rows.map((row, place) => ({
          ...row,
          side: 'mailbox',
          collection: place < 2 ? 'folder' : 'other',
          pairId: place === 0 ? 'p1' : null,
        })),
      );
      assert.equal(new Set(open.map((one) => one.id)).size, 4);
    });

    it('come with the pair that has the reference when they are read', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'mailbox', 'm1');
      await world.observe(lease, 'erp', 'm1');
      assert.deepEqual(
        (await world.open()).map((one) => one.pairId),
        [null, null],
      );
      await world.store.savePairs(lease, [world.pair(1)], []);
      assert.deepEqual(
        (await world.open()).map((one) => one.pairId),
        ['p1', null],
      );
    });

    it('give way to a newer one of the same thing, which has an id of its own', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'erp', 'e1', 'e2');
      const [older] = await world.open();
      await world.observe(lease, 'erp', 'e1');
      assert.deepEqual(await world.openRefs(), ['e2', 'e1']);
      await world.store.settle(lease, [older!.id]);
      assert.deepEqual(await world.openRefs(), ['e2', 'e1'], 'what came since stays');
    });

    it('of one thing twice in a page are the later one', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const rows = [
        world.seen('e1'),
        world.seen('e2'),
        world.seen('e1', { observation: { state: 'outOfScope', ref: 'e1' } }),
      ];
      await world.store.saveObservations(lease, 'erp', 'folder', rows, 'c1');
      const open = await world.open();
      assert.deepEqual(
        open.map((one) => [one.observation.ref, one.observation.state]),
        [
          ['e2', 'present'],
          ['e1', 'outOfScope'],
        ],
      );
    });

    it('of one reference on two sides or in two collections are two', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'erp', 'x');
      await world.observe(lease, 'mailbox', 'x');
      await world.store.saveObservations(lease, 'mailbox', 'other', [world.seen('x')], null);
      assert.equal((await world.open()).length, 3);
    });

    it('are gone once settled, and settling twice is harmless', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'erp', 'e1', 'e2', 'e3');
      const [first, , third] = await world.open();
      await world.store.settle(lease, [first!.id, third!.id]);
      await world.store.settle(lease, [first!.id, 'no such id', '']);
      assert.deepEqual(await world.openRefs(), ['e2']);
    });

    it('are not settled by the lease of another scope', async () => {
      const world = makeWorld();
      await world.observe(await world.lease(), 'erp', 'e1');
      const [open] = await world.open();
      const other = await world.lease({ ...world.scope, area: 'tasks' });
      await world.store.settle(other, [open!.id]);
      assert.deepEqual(await world.openRefs(), ['e1']);
    });

    it('come in pages that settling and saving in between do not disturb', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.observe(lease, 'erp', '1', '2', '3', '4', '5');
      const seen: string[][] = [];
      for await (const page of world.store.observations(world.scope, 2)) {
        seen.push(page.map((one) => one.observation.ref));
        await world.store.settle(
          lease,
          page.map((one) => one.id),
        );
        if (seen.length === 1) await world.observe(lease, 'erp', '3', '6');
      }
      assert.deepEqual(seen, [
        ['1', '2'],
        ['4', '5'],
        ['3', '6'],
      ]);
      assert.deepEqual(await world.openRefs(), []);
    });

    it('are stored together with the cursor that comes after them', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const { store, scope } = world;
      assert.equal(await store.cursor(scope, 'erp', 'folder'), null);
      await store.saveObservations(lease, 'erp', 'folder', [world.seen('e1')], 'c1');
      await store.saveObservations(lease, 'erp', 'folder', [], 'c2');
      assert.equal(await store.cursor(scope, 'erp', 'folder'), 'c2');
      assert.equal(await store.cursor(scope, 'mailbox', 'folder'), null);
      assert.equal(await store.cursor(scope, 'erp', 'other'), null);
      assert.equal(await store.cursor({ ...scope, area: 'tasks' }, 'erp', 'folder'), null);
    });

    it('without a cursor leave the stored one as it is', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.saveObservations(lease, 'erp', 'folder', [], 'c1');
      await world.observe(lease, 'erp', 'e1');
      assert.equal(await world.store.cursor(world.scope, 'erp', 'folder'), 'c1');
    });

    it('and pairs stay when a cursor is dropped', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      await world.store.savePairs(lease, [world.pair(1)], []);
      await world.store.saveObservations(lease, 'erp', 'folder', [world.seen('e1')], 'c1');
      await world.store.saveObservations(lease, 'erp', 'other', [], 'c1');
      await world.store.dropCursor(lease, 'erp', 'folder');
      await world.store.dropCursor(lease, 'erp', 'never read');
      assert.equal(await world.store.cursor(world.scope, 'erp', 'folder'), null);
      assert.equal(await world.store.cursor(world.scope, 'erp', 'other'), 'c1');
      assert.deepEqual(await world.openRefs(), ['e1']);
      assert.equal(await world.store.countPairs(world.scope), 1);
    });

    it('keep any text as it is: long, empty, with zeros and half surrogate pairs', async () => {
      const world = makeWorld();
      const lease = await world.lease();
      const odd = ['\0', '\ud800', '\ud801', 'A'.repeat(5000), `${'A'.repeat(4999)}B`, '', '\'"\\'];
      for (const text of odd) {
        await world.store.saveObservations(
          lease,
          'erp',
          text,
          [world.seen(text, { stamp: sampleStamp(text, { recordKey: text }) })],
          text,
        );
      }
      const open = await world.open(2);
      assert.deepEqual(
        open.map((one) => [one.collection, one.observation.ref, one.stamp?.recordKey]),
        odd.map((text) => [text, text, text]),
      );
      for (const text of odd)
        assert.equal(await world.store.cursor(world.scope, 'erp', text), text);
    });
  });
}
