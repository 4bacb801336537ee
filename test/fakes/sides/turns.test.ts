import assert from 'node:assert/strict';
import type { RecordStore, WriteOp } from '../../../server/ports/RecordStore.ts';
import { chancyTurn } from './chancyTurn.ts';
import { faults } from './faults.ts';
import { mannersOf } from './mannersOf.ts';
import { sampleStamp } from './sampleStamp.ts';
import { seededChance } from './seededChance.ts';
import { smallErp } from './smallErp.ts';
import { smallMailbox } from './smallMailbox.ts';
import type { Verdict } from './Turn.ts';

const anna = 'anna@firma.example';
const folder = `${anna}/contacts`;
const { signal } = new AbortController();

function create(key: string, lastName = 'Neu'): WriteOp {
  const record = { area: 'contacts' as const, fields: { lastName } };
  return { op: 'create', key, collection: folder, record, stamp: sampleStamp(key) };
}

/** A mailbox with one contact, in which each point has the verdict that is put there. */
function scripted() {
  const { world, time } = smallMailbox(mannersOf('exchange', 'smallPages'));
  const script = new Map<string, Verdict | (() => void)>();
  const points: string[] = [];
  const store = world.open(anna, (point) => {
    const short = point.replace(`mailbox.${anna}.`, '');
    points.push(short);
    const said = script.get(short) ?? 'go';
    if (typeof said === 'string') return Promise.resolve(said);
    said();
    return Promise.resolve('go');
  });
  return {
    world,
    time,
    script,
    points,
    store,
    thing: world.create(anna, 'contacts', { lastName: 'Alt' }),
  };
}

async function update(store: RecordStore, ref: string, lastName: string): Promise<WriteOp> {
  const [got] = await store.get('contacts', [ref], signal);
  assert.equal(got?.state, 'found');
  const { version, native, record } = got;
  const expected = record.fields;
  return { op: 'update', key: 'u', ref, version, expected, set: { lastName }, stamp: null, native };
}

describe('turns of a side', () => {
  it('asks before and after each request and each operation, by name', async () => {
    const { store, points, thing } = scripted();
    await store.write('contacts', [create('k'), await update(store, thing.ref, 'x')], signal);
    assert.deepEqual(points, [
      ...['get.before', 'get.after'],
      'write.before',
      ...['write.create.before', 'write.create.after'],
      ...['write.update.before', 'write.update.compared', 'write.update.after'],
      'write.after',
    ]);
  });

  it('fails before anything happened', async () => {
    const { world, store, script } = scripted();
    script.set('write.before', 'failBefore');
    const failed = { name: 'AppError', kind: 'unavailable' };
    await assert.rejects(store.write('contacts', [create('k')], signal), failed);
    assert.equal(world.things(folder).length, 1);
  });

  it('loses the answer after it happened: nobody knows', async () => {
    for (const point of [
      'write.before',
      'write.create.before',
      'write.create.after',
      'write.after',
    ]) {
      const { world, store, script } = scripted();
      script.set(point, 'failAfter');
      const [written] = await store.write('contacts', [create('k')], signal);
      assert.equal(written?.state, 'uncertain', point);
      assert.equal(world.things(folder).length, 2, point);
    }
  });

  it('is uncertain also where nothing happened', async () => {
    const { world, store, script } = scripted();
    script.set('write.create.before', 'uncertain');
    const [written] = await store.write('contacts', [create('k')], signal);
    assert.equal(written?.state, 'uncertain');
    assert.equal(world.things(folder).length, 1);
  });

  it('does part of a batch, and says of each what became of it', async () => {
    const { store, script, thing } = scripted();
    script.set('write.create.before', 'throttled');
    const ops = [create('k'), await update(store, thing.ref, 'x')];
    const written = await store.write('contacts', ops, signal);
    assert.deepEqual(
      written.map(({ state }) => state),
      ['failed', 'done'],
    );
    assert.ok(written[0]?.state === 'failed');
    assert.equal(written[0].error.kind, 'too-many-requests');
  });

  it('says how long to wait, and counts who does not', async () => {
    const { world, time, store, script } = scripted();
    script.set('get.before', 'throttled');
    const busy = { name: 'AppError', kind: 'too-many-requests', retryAfter: 30 };
    await assert.rejects(store.get('contacts', ['x'], signal), busy);
    script.clear();
    await store.get('contacts', ['x'], signal);
    time.now += 30_000;
    await store.get('contacts', ['x'], signal);
    assert.equal(world.countsOf(anna).inBackOff, 1);
  });

  it('refuses, conflicts, forbids and talks nonsense when it is told to', async () => {
    const { world, store, script, thing } = scripted();
    const op = await update(store, thing.ref, 'x');
    const expected = { conflict: 'conflict', refused: 'refused', notAllowed: 'failed' } as const;
    for (const [verdict, state] of Object.entries(expected)) {
      script.set('write.update.before', verdict as Verdict);
      assert.equal((await store.write('contacts', [op], signal))[0]?.state, state);
    }
    assert.equal(world.things(folder)[0]?.fields['lastName'], 'Alt');
    script.set('get.before', 'badAnswer');
    const nonsense = { name: 'AppError', kind: 'bad-answer' };
    await assert.rejects(store.get('contacts', [thing.ref], signal), nonsense);
  });

  it('cuts a listing, and forgets a cursor', async () => {
    const { world, store, script } = scripted();
    for (let n = 0; n < 5; n++) world.create(anna, 'contacts', { lastName: `${n}` });
    const pages = [];
    for await (const page of store.listChanges(folder, null, signal)) {
      pages.push(page);
      script.set('listChanges.before', 'cut');
    }
    assert.deepEqual(
      pages.map(({ last }) => last),
      [false],
    );
    script.set('listChanges.before', 'expired');
    const iterator = store.listChanges(folder, pages[0]!.cursor, signal)[Symbol.asyncIterator]();
    await assert.rejects(iterator.next(), { name: 'AppError', kind: 'cursor-expired' });
  });

  it('hands out what was so when it was read, though it changed before it arrived', async () => {
    const { world, store, script, thing } = scripted();
    script.set('get.after', () => world.change(thing, { lastName: 'Neuer' }));
    const [got] = await store.get('contacts', [thing.ref], signal);
    assert.ok(got?.state === 'found');
    assert.equal(got.record.fields['lastName'], 'Alt');
  });

  it('lets people in between look and write, where the guard does, and notes it', async () => {
    const { world, store, script, thing } = scripted();
    const op = await update(store, thing.ref, 'Maschine');
    script.set('write.update.compared', () => world.change(thing, { lastName: 'Mensch' }));
    const [written] = await store.write('contacts', [op], signal);
    assert.equal(written?.state, 'done');
    assert.deepEqual(
      world.history.slice(-2).map(({ by, isRaced }) => [by, isRaced]),
      [
        ['user', false],
        ['sync', true],
      ],
    );
  });

  it('lets nobody in between where the guard is atomic', async () => {
    const { world } = smallErp(mannersOf('goodErp'));
    const points: string[] = [];
    const store = world.open('anna', (point) => {
      points.push(point);
      return Promise.resolve('go');
    });
    const { ref } = world.create('north', 'contacts', { lastName: 'Alt' });
    await store.write('contacts', [await update(store, ref, 'x')], signal);
    assert.equal(points.filter((point) => point.endsWith('compared')).length, 0);
  });

  it('lets the process die at any point, with what was done by then', async () => {
    const { world, store, script } = scripted();
    script.set('write.update.before', () => {
      throw new Error('killed');
    });
    const ops = [create('k'), await update(store, world.things(folder)[0]!.ref, 'x')];
    await assert.rejects(store.write('contacts', ops, signal), { message: 'killed' });
    assert.deepEqual(
      world.things(folder).map(({ fields }) => fields['lastName']),
      ['Alt', 'Neu'],
    );
  });

  it('has faults by chance that come again with the seed', async () => {
    const told = async (seed: number) => {
      const { world } = smallMailbox(mannersOf('exchange'));
      const turn = chancyTurn(seededChance(seed), [...faults.partialBatches, ...faults.conflicts]);
      const store = world.open(anna, turn);
      const ops = Array.from({ length: 40 }, (_, n) => create(`k${n}`));
      return (await store.write('contacts', ops, signal)).map(({ state }) => state).join();
    };
    assert.equal(await told(3), await told(3));
    assert.notEqual(await told(3), await told(4));
    for (const state of ['done', 'failed', 'uncertain']) assert.match(await told(3), RegExp(state));
  });
});
