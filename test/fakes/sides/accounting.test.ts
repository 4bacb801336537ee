import assert from 'node:assert/strict';
import type { WriteOp } from '../../../server/ports/RecordStore.ts';
import { chancyTurn } from './chancyTurn.ts';
import { faults } from './faults.ts';
import { mannersOf } from './mannersOf.ts';
import { sampleStamp } from './sampleStamp.ts';
import { seededChance } from './seededChance.ts';
import { smallErp } from './smallErp.ts';
import { smallMailbox } from './smallMailbox.ts';

const anna = 'anna@firma.example';
const folder = `${anna}/contacts`;
const { signal } = new AbortController();

function create(key: string, lastName: string): WriteOp {
  const record = { area: 'contacts' as const, fields: { lastName } };
  return { op: 'create', key, collection: folder, record, stamp: sampleStamp(`p-${key}`) };
}

describe('the accounts of a side', () => {
  it('counts calls, rows, things read and written', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'smallPages'));
    const store = world.open(anna);
    for (let n = 0; n < 3; n++) world.create(anna, 'contacts', { lastName: `${n}` });
    for await (const page of store.listChanges(folder, null, signal)) assert.ok(page.rows.length);
    for await (const page of store.listRefs(folder, signal)) assert.ok(page.refs.length);
    await store.get('contacts', [world.things(folder)[0]!.ref, 'nothing'], signal);
    await store.write('contacts', [create('a', 'x'), create('b', 'y')], signal);
    assert.deepEqual(world.countsOf(anna), {
      calls: { listChanges: 2, listRefs: 2, get: 1, write: 1 },
      rows: 3,
      refs: 3,
      read: 1,
      written: 2,
      inBackOff: 0,
    });
  });

  it('tells changes in pages of the size it says', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'smallPages'));
    const store = world.open(anna);
    let cursor: string | null = null;
    for (const expected of [
      [2, 2, 1],
      [2, 2, 2, 1],
    ]) {
      for (let n = 0; n < (cursor === null ? 5 : 7); n++) {
        world.create(anna, 'contacts', { lastName: `${n}` });
      }
      const sizes: number[] = [];
      for await (const page of store.listChanges(folder, cursor, signal)) {
        sizes.push(page.rows.length);
        ({ cursor } = page);
      }
      assert.deepEqual(sizes, expected);
    }
  });

  it('keeps who wrote what, in the order in which it happened', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const [written] = await world.open(anna).write('contacts', [create('k', 'Berg')], signal);
    assert.ok(written?.state === 'done');
    const thing = world.thing('contacts', written.ref);
    world.change(thing, { lastName: 'Tal' }, { by: 'copier' });
    world.throwAway(thing);
    world.remove(thing);
    assert.deepEqual(
      world.history.map(({ by, op, account, key }) => [by, op, account, key]),
      [
        ['sync', 'create', anna, 'k'],
        ['copier', 'update', null, null],
        ['user', 'throw-away', null, null],
        ['user', 'delete', null, null],
      ],
    );
    const [, changed] = world.history;
    assert.deepEqual(
      [changed?.before?.['lastName'], changed?.after?.['lastName']],
      ['Berg', 'Tal'],
    );
  });

  it('shows itself as plain JSON: what is live by pair and key, and what lies in the bin', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const store = world.open(anna);
    await store.write('contacts', [create('k', 'Berg'), create('k', 'Berg')], signal);
    const [first, second] = world.things(folder);
    world.throwAway(second!);
    const snapshot = world.snapshot();
    assert.deepEqual(JSON.parse(JSON.stringify(snapshot)), snapshot);
    assert.deepEqual(snapshot.byPair, { 'p-k': [first!.ref] });
    assert.deepEqual(snapshot.byKey, { k: [first!.ref] });
    assert.deepEqual(
      snapshot.things.map(({ isInBin }) => isInBin),
      [false, true],
    );
    world.change(first!, { lastName: 'Tal' });
    assert.equal(snapshot.things[0]!.fields['lastName'], 'Berg');
  });

  it('knows whose unmapped bytes the sync changed', async () => {
    const { world } = smallMailbox(mannersOf('dav'));
    const store = world.open(anna);
    const thing = world.create(anna, 'contacts', { lastName: 'Berg' });
    const read = async () => {
      const [got] = await store.get('contacts', [thing.ref], signal);
      assert.ok(got?.state === 'found');
      return got;
    };
    const write = async (native: string | null) => {
      const { ref, version, record } = await read();
      const op = { op: 'update', key: 'u', ref, version, expected: record.fields } as const;
      await store.write(
        'contacts',
        [{ ...op, set: { lastName: 'Tal' }, stamp: null, native }],
        signal,
      );
    };
    const old = (await read()).native;
    world.changeUnmapped(thing);
    await write((await read()).native);
    assert.deepEqual(world.snapshot().damaged, []);
    await write(old);
    assert.deepEqual(world.snapshot().damaged, [thing.ref]);
  });

  it('tells the same story twice for the same seed', async () => {
    const told = async () => {
      const { world, time } = smallErp(mannersOf('poorErp', 'shuffledSets', 'smallPages'));
      const chance = seededChance(11);
      const turn = chancyTurn(chance, Object.values(faults).flat());
      const store = world.open('anna', turn);
      const story: unknown[] = [];
      for (let n = 0; n < 60; n++) {
        time.now += Math.floor(chance.next() * 3000);
        world.create('north', 'contacts', { lastName: `Nr ${n}` });
        try {
          for await (const page of store.listChanges('north/contacts', null, signal))
            story.push(page);
        } catch (error) {
          story.push(String(error));
        }
      }
      return JSON.stringify([story, world.snapshot(), world.history]);
    };
    assert.equal(await told(), await told());
  });

  it('finds ten changes among a hundred thousand at the cost of ten', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    for (let n = 0; n < 100_000; n++) {
      world.create(anna, 'contacts', { lastName: `${n}` }, {}, true);
    }
    const store = world.open(anna);
    let cursor = '';
    for await (const page of store.listChanges(folder, null, signal)) ({ cursor } = page);
    const before = structuredClone(world.countsOf(anna));
    for (let n = 0; n < 10; n++) world.change(world.things(folder)[n * 7000]!, { lastName: 'x' });
    for await (const page of store.listChanges(folder, cursor, signal)) assert.ok(page.last);
    const after = world.countsOf(anna);
    assert.deepEqual(
      [after.rows - before.rows, after.calls['listChanges']! - before.calls['listChanges']!],
      [10, 1],
    );
  });
});
