import assert from 'node:assert/strict';
import type { Got, RecordStore } from '../../../server/ports/RecordStore.ts';
import type { Party } from '../../../shared/records/SyncRecord.ts';
import { mannersOf } from './mannersOf.ts';
import { sampleStamp } from './sampleStamp.ts';
import { smallMailbox } from './smallMailbox.ts';

const [anna, bernd, carla] = ['anna@firma.example', 'bernd@firma.example', 'carla@firma.example'];
const { signal } = new AbortController();

async function rowsSince(store: RecordStore, collection: string, cursor: string | null) {
  const rows = [];
  let next = '';
  for await (const page of store.listChanges(collection, cursor, signal)) {
    rows.push(...page.rows);
    next = page.cursor;
  }
  return { rows, next };
}

describe('the world of mailboxes', () => {
  it('has a meeting once in every calendar, by one UID, led by the organizer', () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const invited = [bernd, carla, 'fremd@kunde.example'];
    const copies = world.invite(anna, invited, { subject: 'Runde', place: 'Hof' });
    assert.deepEqual(
      copies.map(({ owner, fields }) => [owner, fields['meetingState']]),
      [
        [anna, 'meeting'],
        [bernd, 'received'],
        [carla, 'received'],
      ],
    );
    assert.deepEqual(Object.values(world.snapshot().byUid), [copies.map(({ ref }) => ref)]);
    world.changeMeeting(copies[0]!, { place: 'Saal', categories: ['nur meine'] });
    assert.deepEqual(
      copies.map(({ fields }) => [fields['place'], fields['categories'] ?? null]),
      [
        ['Saal', ['nur meine']],
        ['Saal', null],
        ['Saal', null],
      ],
    );
    world.respond(copies[1]!, 'accepted');
    const parties = copies[0]!.fields['parties'] as readonly Party[];
    assert.equal(parties.find(({ address }) => address === bernd)?.response, 'accepted');
    world.cancelMeeting(copies[0]!);
    assert.equal(copies[2]!.fields['meetingState'], 'cancelled');
    assert.deepEqual(world.snapshot().outbox, []);
  });

  it('gives what is moved another id in EWS, where the old one is simply gone', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const other = world.addFolder(anna, 'contacts', 'Kunden');
    const store = world.open(anna);
    const thing = world.create(anna, 'contacts', { lastName: 'Berg' });
    world.putStamp(thing, sampleStamp('p1'));
    const old = thing.ref;
    const { next } = await rowsSince(store, `${anna}/contacts`, null);
    world.move(thing, other);
    assert.notEqual(thing.ref, old);
    assert.deepEqual((await rowsSince(store, `${anna}/contacts`, next)).rows, [
      { state: 'gone', ref: old, why: 'unconfirmed' },
    ]);
    assert.equal((await store.get('contacts', [old], signal))[0]?.state, 'gone');
    const [found] = await store.findByStamp('contacts', ['p1'], signal);
    assert.deepEqual(
      [found?.ref, (found as Extract<Got, { state: 'found' }>).collection],
      [thing.ref, other],
    );
  });

  it('keeps the id of what is moved in Graph, and there it is still found', async () => {
    const { world } = smallMailbox(mannersOf('graph'));
    const store = world.open(anna);
    const thing = world.create(anna, 'contacts', { lastName: 'Berg' });
    const { next } = await rowsSince(store, `${anna}/contacts`, null);
    const { ref } = thing;
    world.throwAway(thing);
    assert.equal(thing.ref, ref);
    const { rows } = await rowsSince(store, `${anna}/contacts`, next);
    assert.deepEqual(
      rows.filter(({ state }) => state === 'gone'),
      [{ state: 'gone', ref, why: 'unconfirmed' }],
    );
    const [got] = await store.get('contacts', [ref], signal);
    assert.ok(got?.state === 'found');
    assert.equal(got.collection, `${anna}/contacts/deleted`);
    world.takeBack(thing);
    assert.equal(thing.collection, `${anna}/contacts`);
    world.throwAway(thing);
    world.emptyBin(anna, 'contacts');
    assert.equal((await store.get('contacts', [ref], signal))[0]?.state, 'gone');
  });

  it('has ids that differ in capitals only', () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const refs = [1, 2, 3, 4].map((n) => world.create(anna, 'contacts', { lastName: `${n}` }).ref);
    assert.equal(new Set(refs).size, 4);
    assert.ok(new Set(refs.map((ref) => ref.toLowerCase())).size < 4);
  });

  it('copies with the stamp, and gives a copied meeting a UID of its own', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const thing = world.create(anna, 'appointments', { subject: 'Runde', iCalUid: 'u1' });
    world.putStamp(thing, sampleStamp('p1'));
    const copies = [world.copy(thing), world.copy(thing, bernd)];
    assert.deepEqual(world.snapshot().byPair, { p1: [thing, ...copies].map(({ ref }) => ref) });
    assert.ok(copies.every(({ fields }) => fields['iCalUid'] !== 'u1'));
    const found = await world.open(anna).findByStamp('appointments', ['p1'], signal);
    assert.deepEqual(
      found.map(({ ref }) => ref),
      [thing.ref, copies[0]!.ref],
    );
    const plain = smallMailbox({ ...mannersOf('exchange'), copiesCarryStamp: false }).world;
    const other = plain.create(anna, 'contacts', { lastName: 'Berg' });
    plain.putStamp(other, sampleStamp('p1'));
    assert.equal(plain.copy(other).stamp, null);
  });

  it('hides what is outside the window, and forgets cursors when the window is cut', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const store = world.open(anna);
    const start = { kind: 'date', date: '2026-12-01' } as const;
    const thing = world.create(anna, 'appointments', { subject: 'Messe', start });
    const calendar = `${anna}/appointments`;
    const { next, rows } = await rowsSince(store, calendar, null);
    assert.equal(rows.length, 1);
    world.cutWindow(calendar, { from: '2027-01-01', to: null });
    const expired = { name: 'AppError', kind: 'cursor-expired' };
    await assert.rejects(rowsSince(store, calendar, next), expired);
    assert.deepEqual((await rowsSince(store, calendar, null)).rows, []);
    assert.equal((await store.get('appointments', [thing.ref], signal))[0]?.state, 'found');
    const [first] = await store.collections('appointments', signal);
    assert.deepEqual(first?.window, { from: '2027-01-01', to: null });
  });

  it('forgets a cursor that is too old', async () => {
    const { world, time } = smallMailbox(mannersOf('graph'));
    const store = world.open(anna);
    const { next } = await rowsSince(store, `${anna}/contacts`, null);
    time.now += 6 * 24 * 3_600_000;
    await rowsSince(store, `${anna}/contacts`, next);
    time.now += 2 * 24 * 3_600_000;
    const expired = { name: 'AppError', kind: 'cursor-expired' };
    await assert.rejects(rowsSince(store, `${anna}/contacts`, next), expired);
  });

  it('is again as it was when a backup was made, also by its ids', async () => {
    const { world } = smallMailbox(mannersOf('exchange'));
    const store = world.open(anna);
    const [kept, deleted, changed] = ['a', 'b', 'c'].map((lastName) =>
      world.create(anna, 'contacts', { lastName }),
    );
    const { next } = await rowsSince(store, `${anna}/contacts`, null);
    const refs = [kept!.ref, deleted!.ref, changed!.ref];
    const restore = world.backup();
    world.remove(deleted!);
    world.change(changed!, { lastName: 'x' });
    world.throwAway(kept!);
    const made = world.create(anna, 'contacts', { lastName: 'neu' });
    restore();
    assert.equal(made.isGone, true);
    const shown = world.things(`${anna}/contacts`);
    assert.deepEqual(
      shown.map(({ ref, fields }) => [ref, fields['lastName']]),
      refs.map((ref, n) => [ref, 'abc'[n]]),
    );
    const expired = { name: 'AppError', kind: 'cursor-expired' };
    await assert.rejects(rowsSince(store, `${anna}/contacts`, next), expired);
  });
});
