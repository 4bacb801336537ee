import assert from 'node:assert/strict';
import type { RecordStore, WriteOp } from '../../../server/ports/RecordStore.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { mannersOf } from './mannersOf.ts';
import { sampleStamp } from './sampleStamp.ts';
import { smallErp } from './smallErp.ts';
import { smallMailbox } from './smallMailbox.ts';

const anna = 'anna@firma.example';
const { signal } = new AbortController();
type Update = Extract<WriteOp, { op: 'update' }>;

function change(ref: string, set: Fields, more: Partial<Update> = {}): Update {
  const nothing = { expected: {}, stamp: null, native: null };
  return { op: 'update', key: 'u', ref, version: 'v1', ...nothing, set, ...more };
}

/** Fails as a defect does, never as a side does. */
async function defect(asked: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(asked, (error: Error) => {
    assert.equal(error.name, 'Error');
    assert.match(error.message, message);
    return true;
  });
}

describe('a side refuses aloud', () => {
  const mailbox = (...traits: Parameters<typeof mannersOf>[1][]) => {
    const { world } = smallMailbox(mannersOf('exchange', ...traits));
    const thing = world.create(anna, 'contacts', { lastName: 'Alt' });
    const store: RecordStore = world.open(anna);
    const write = (...ops: WriteOp[]) => store.write('contacts', ops, signal);
    return { world, thing, store, write };
  };

  it('more at once than it can', async () => {
    const { store, thing, write } = mailbox('smallPages');
    const op = change(thing.ref, { lastName: 'x' });
    await defect(write(op, op, op), /write of 3 where 2 is the most/);
    await defect(store.get('contacts', ['a', 'b', 'c'], signal), /get of 3 where 2 is the most/);
  });

  it('a collection it never told of, and the cursor of another', async () => {
    const { store } = mailbox();
    const first = (id: string, cursor: string | null) =>
      store.listChanges(id, cursor, signal)[Symbol.asyncIterator]().next();
    await defect(first('nowhere', null), /no collection nowhere/);
    const page = await first(`${anna}/contacts`, null);
    assert.ok(page.done !== true);
    await defect(first(`${anna}/tasks`, page.value.cursor), /A cursor of .*contacts is none of/);
  });

  it('an area it does not have', async () => {
    const { world } = smallMailbox(mannersOf('dav'));
    await defect(world.open(anna).get('sentMail', ['x'], signal), /no sentMail/);
  });

  it('a field it does not hold, and a value that no field has', async () => {
    const { thing, write } = mailbox();
    await defect(write(change(thing.ref, { company3: 'x' })), /does not hold \(company3\)/);
    await defect(write(change(thing.ref, { lastName: 7 })), /lastName/);
    await defect(write(change(thing.ref, { birthday: '2026-02-30' })), /birthday/);
  });

  it('a write to what it never gave out', async () => {
    const { write } = mailbox();
    await defect(write(change('AAMkMadeUp', { lastName: 'x' })), /never gave out/);
  });

  it('no version where there are versions, one that it never gave out, and any where there are none', async () => {
    const { thing, write } = mailbox();
    const set = { lastName: 'x' };
    await defect(write(change(thing.ref, set, { version: null })), /without a version/);
    await defect(write(change(thing.ref, set, { version: 'v99' })), /v99, which it never gave out/);
    const { world } = smallErp(mannersOf('poorErp'));
    const record = world.create('north', 'contacts', { lastName: 'Alt' });
    const asked = world.open('anna').write('contacts', [change(record.ref, set)], signal);
    await defect(asked, /a version, where there are none/);
  });

  it('a whole object without its native form, or with that of another', async () => {
    const { world, thing, write, store } = mailbox('wholeObjectWrites');
    const version = world.versionOf(thing);
    await defect(write(change(thing.ref, { lastName: 'x' }, { version })), /native form/);
    const other = world.create(anna, 'contacts', { lastName: 'Andere' });
    const [got] = await store.get('contacts', [other.ref], signal);
    assert.ok(got?.state === 'found');
    const { native } = got;
    await defect(write(change(thing.ref, { lastName: 'x' }, { version, native })), /another's/);
  });

  it('a write that would mail people, and keeps the mail', async () => {
    const { world } = smallMailbox(mannersOf('graph'));
    const [meeting] = world.invite(anna, ['bernd@firma.example'], { subject: 'Runde' });
    const version = world.versionOf(meeting!);
    const write = (op: WriteOp) => world.open(anna).write('appointments', [op], signal);
    await defect(write(change(meeting!.ref, { subject: 'Kreis' }, { version })), /mail people/);
    assert.deepEqual(
      world.snapshot().outbox.map(({ subject }) => subject),
      ['Kreis'],
    );
    assert.equal(meeting!.fields['subject'], 'Runde');
    const [quiet] = await write(change(meeting!.ref, { categories: ['Kunde'] }, { version }));
    assert.equal(quiet?.state, 'done');
    const gone = { ref: meeting!.ref, version: world.versionOf(meeting!), expected: {} };
    await defect(write({ op: 'delete', key: 'd', ...gone, forGood: true }), /mail people/);
  });

  it('private text that must not arrive', async () => {
    const { world } = smallErp(mannersOf('goodErp'));
    world.canaries.add('kanarienvogel');
    const record = { area: 'contacts' as const, fields: { notes: 'ein kanarienvogel singt' } };
    const stamp = sampleStamp('p1');
    const op: WriteOp = { op: 'create', key: 'k', collection: 'north/contacts', record, stamp };
    await defect(world.open('anna').write('contacts', [op], signal), /kanarienvogel/);
    assert.equal(world.history.length, 0);
  });

  it('stamps where it keeps none', async () => {
    const { world } = smallErp(mannersOf('poorErp'));
    await defect(world.open('anna').findByStamp('contacts', ['p1'], signal), /keeps no stamps/);
  });

  it('a change of what it handed out', async () => {
    const { store, thing } = mailbox();
    const [got] = await store.get('contacts', [thing.ref], signal);
    assert.ok(got?.state === 'found');
    const fields = got.record.fields as Record<string, unknown>;
    assert.throws(() => (fields['lastName'] = 'x'), TypeError);
  });
});
