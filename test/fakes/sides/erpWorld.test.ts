import assert from 'node:assert/strict';
import type { RecordStore } from '../../../server/ports/RecordStore.ts';
import { mannersOf } from './mannersOf.ts';
import { smallErp } from './smallErp.ts';

const { signal } = new AbortController();

async function since(store: RecordStore, cursor: string | null, collection = 'north/contacts') {
  const refs: string[] = [];
  let next = '';
  for await (const page of store.listChanges(collection, cursor, signal)) {
    refs.push(...page.rows.map(({ state, ref }) => `${state} ${ref}`));
    next = page.cursor;
  }
  return { refs: [...new Set(refs)], next };
}

describe('the world of an ERP', () => {
  it('shows a company its own records, and a user what is open to them', async () => {
    const { world } = smallErp(mannersOf('goodErp'));
    const open = world.create('north', 'contacts', { lastName: 'Berg' });
    const closed = world.create('north', 'contacts', { lastName: 'Tal' }, { readers: ['bernd'] });
    const south = world.create('south', 'contacts', { lastName: 'See' });
    const asked = [open.ref, closed.ref, south.ref];
    const seen = async (user: string) =>
      (await world.open(user).get('contacts', asked, signal)).map(({ state }) => state);
    assert.deepEqual(await seen('anna'), ['found', 'hidden', 'hidden']);
    assert.deepEqual(await seen('bernd'), ['found', 'found', 'hidden']);
    assert.deepEqual(await seen('carla'), ['hidden', 'hidden', 'found']);
  });

  it('never says deleted to who lost the right', async () => {
    const { world } = smallErp(mannersOf('goodErp'));
    const record = world.create('north', 'contacts', { lastName: 'Berg' });
    const store = world.open('anna');
    const { next } = await since(store, null);
    world.setReaders(record, ['bernd']);
    world.change(record, { lastName: 'Geheim' });
    const rows = [];
    for await (const page of store.listChanges('north/contacts', next, signal))
      rows.push(...page.rows);
    assert.deepEqual(rows, [{ state: 'gone', ref: record.ref, why: 'unconfirmed' }]);
    world.remove(record);
    assert.equal((await store.get('contacts', [record.ref], signal))[0]?.state, 'gone');
  });

  it('has a record by another key after it was renumbered', async () => {
    const { world } = smallErp(mannersOf('goodErp'));
    const record = world.create('north', 'contacts', { lastName: 'Berg' });
    const store = world.open('anna');
    const { next } = await since(store, null);
    const old = record.ref;
    world.renumber(record, 'north/70001');
    assert.deepEqual((await since(store, next)).refs, [`gone ${old}`, 'present north/70001']);
    assert.throws(() => world.renumber(record, old), /taken/);
  });

  it('has one of two records after they were merged, with what both knew', () => {
    const { world } = smallErp(mannersOf('goodErp'));
    const first = world.create('north', 'contacts', { lastName: 'Berg', jobTitle: 'Chefin' });
    const second = world.create('north', 'contacts', { lastName: 'Berge' });
    world.merge(first, second);
    assert.equal(first.isGone, true);
    assert.deepEqual([second.fields['lastName'], second.fields['jobTitle']], ['Berge', 'Chefin']);
  });

  it('lists the last second again in a poor ERP, and misses what is committed too late', async () => {
    const { world, time } = smallErp({
      ...mannersOf('poorErp'),
      commitLag: 0,
      overlapSeconds: 0,
      repeatingPages: false,
    });
    const store = world.open('anna');
    const first = world.create('north', 'contacts', { lastName: 'Berg' });
    time.now += 1000;
    const second = world.create('north', 'contacts', { lastName: 'Tal' });
    const { next } = await since(store, null);
    assert.deepEqual((await since(store, next)).refs, [`present ${second.ref}`]);
    time.now += 400;
    const third = world.create('north', 'contacts', { lastName: 'See' });
    assert.deepEqual(await since(store, next), {
      refs: [`present ${second.ref}`, `present ${third.ref}`],
      next,
    });
    world.change(first, { lastName: 'Berge' }, { lateBy: 900 });
    assert.equal((await since(store, next)).refs.includes(`present ${first.ref}`), false);
    assert.equal((await since(store, null)).refs.length, 3);
  });

  it('says nothing of a deletion in a poor ERP', async () => {
    const { world } = smallErp(mannersOf('poorErp'));
    const record = world.create('north', 'contacts', { lastName: 'Berg' });
    const store = world.open('anna');
    const { next } = await since(store, null);
    world.remove(record);
    assert.deepEqual((await since(store, next)).refs, []);
    assert.equal(store.can.tombstones, false);
  });
});
