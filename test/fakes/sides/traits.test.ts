import assert from 'node:assert/strict';
import type { WriteOp } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { mannersOf } from './mannersOf.ts';
import { sampleStamp } from './sampleStamp.ts';
import { smallMailbox } from './smallMailbox.ts';
import type { traits } from './traits.ts';

const anna = 'anna@firma.example';
const { signal } = new AbortController();

/** What a mailbox with a trait says of what was written into it. */
async function readBack(trait: keyof typeof traits, area: Area, fields: Fields): Promise<Fields> {
  const { world } = smallMailbox(mannersOf('exchange', trait));
  const store = world.open(anna);
  const collection = `${anna}/${area}`;
  const record = { area, fields };
  const op: WriteOp = { op: 'create', key: 'k', collection, record, stamp: sampleStamp('p1') };
  const [written] = await store.write(area, [op], signal);
  assert.ok(written?.state === 'done');
  const [got] = await store.get(area, [written.ref], signal);
  assert.ok(got?.state === 'found');
  assert.deepEqual(Object.keys(got.record.fields).sort(), [...store.can.fields[area]!].sort());
  return got.record.fields;
}

describe('traits', () => {
  it('shortens texts, and never leaves half a character', async () => {
    const fields = { lastName: 'Bergmann', notes: `${'x'.repeat(19)}😀` };
    const { lastName, notes } = await readBack('textsShortened', 'contacts', fields);
    assert.deepEqual([lastName, notes], ['Bergma', 'x'.repeat(19)]);
  });

  it('loses fields that it says it holds', async () => {
    const { jobTitle, lastName } = await readBack('fieldsDropped', 'contacts', {
      jobTitle: 'Chefin',
      lastName: 'Berg',
    });
    assert.deepEqual([jobTitle, lastName], [null, 'Berg']);
  });

  it('has less fields', async () => {
    const fields = await readBack('fieldsMissing', 'contacts', { lastName: 'Berg' });
    assert.equal('notes' in fields, false);
  });

  it('writes in capitals, and trims', async () => {
    const capital = await readBack('capitals', 'contacts', { lastName: 'Groß' });
    assert.equal(capital['lastName'], 'GROSS');
    const trimmed = await readBack('blanksTrimmed', 'contacts', {
      lastName: '  von   Berg ',
      notes: ' a\n b ',
      company1: '   ',
    });
    assert.deepEqual(
      [trimmed['lastName'], trimmed['notes'], trimmed['company1']],
      ['von Berg', 'a\n b', null],
    );
  });

  it('wraps HTML once', async () => {
    const { bodyHtml } = await readBack('htmlWrapped', 'incomingMail', { bodyHtml: '<p>Tag</p>' });
    assert.match(bodyHtml as string, /^<html>[^]*<p>Tag<\/p>[^]*<\/html>\r\n$/);
    const again = await readBack('htmlWrapped', 'incomingMail', { bodyHtml: bodyHtml! });
    assert.equal(again['bodyHtml'], bodyHtml);
  });

  it('spells zones another way', async () => {
    const start = { kind: 'zoned', local: '2026-12-01T09:00:00', zone: 'Asia/Kolkata' } as const;
    const read = await readBack('respelledZones', 'appointments', { start });
    assert.deepEqual(read['start'], { ...start, zone: 'Asia/Calcutta' });
  });

  it('gives sets in another order each time', () => {
    const { world } = smallMailbox(mannersOf('exchange', 'shuffledSets'));
    const categories = ['a', 'b', 'c', 'd', 'e'];
    const thing = world.create(anna, 'contacts', { categories });
    const orders = Array.from({ length: 20 }, () => world.shown(thing)['categories'] as string[]);
    assert.ok(new Set(orders.map((order) => order.join())).size > 5);
    assert.ok(orders.every((order) => [...order].sort().join() === categories.join()));
  });

  it('ends every other listing early, with its tail lost', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'incompleteListings'));
    for (let n = 0; n < 6; n++) world.create(anna, 'contacts', { lastName: `${n}` });
    const store = world.open(anna);
    const told: [boolean, number][] = [];
    for (let round = 0; round < 4; round++) {
      let [last, rows] = [false, 0];
      for await (const page of store.listChanges(`${anna}/contacts`, null, signal)) {
        rows += page.rows.length;
        last = page.last;
      }
      told.push([last, rows]);
    }
    assert.deepEqual(told, [
      [false, 3],
      [true, 6],
      [false, 3],
      [true, 6],
    ]);
  });

  it('repeats rows over pages, in any order', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'smallPages', 'repeatingPages'));
    for (let n = 0; n < 8; n++) world.create(anna, 'contacts', { lastName: `${n}` });
    const refs: string[] = [];
    for await (const page of world.open(anna).listChanges(`${anna}/contacts`, null, signal)) {
      refs.push(...page.rows.map(({ ref }) => ref));
    }
    assert.equal(new Set(refs).size, 8);
    assert.equal(refs.length, 11);
    assert.notDeepEqual(
      [...new Set(refs)],
      world.things(`${anna}/contacts`).map(({ ref }) => ref),
    );
  });

  it('says that something left only to whom it told that it was there', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'tellsOnlyTold'));
    const folder = `${anna}/contacts`;
    const rows = async (cursor: string | null) => {
      const told: string[] = [];
      for await (const page of world.open(anna).listChanges(folder, cursor, signal)) {
        told.push(...page.rows.map(({ state, ref }) => `${state} ${ref}`));
        ({ cursor } = page);
      }
      return { told, cursor };
    };
    const known = world.create(anna, 'contacts', { lastName: 'Berg' });
    const first = await rows(null);
    const unknown = world.create(anna, 'contacts', { lastName: 'Tal' });
    world.remove(unknown);
    world.remove(known);
    const second = await rows(first.cursor);
    assert.deepEqual(second.told, [`gone ${known.ref}`]);
    assert.deepEqual(
      await rows(first.cursor),
      second,
      'a cursor that is used again tells the same',
    );
    assert.deepEqual((await rows(second.cursor)).told, []);
  });

  it('answers a write with nothing', async () => {
    const { world } = smallMailbox(mannersOf('exchange', 'noReadBack'));
    const record = { area: 'contacts' as const, fields: { lastName: 'Berg' } };
    const collection = `${anna}/contacts`;
    const op: WriteOp = { op: 'create', key: 'k', collection, record, stamp: sampleStamp('p1') };
    const [written] = await world.open(anna).write('contacts', [op], signal);
    const { ref } = world.things(collection)[0]!;
    assert.deepEqual(written, { state: 'done', ref, version: null, record: null, native: null });
  });

  it('lies over the manners of a family, and says so', () => {
    const manners = mannersOf('goodErp', 'noVersions', 'noStamps');
    assert.equal(manners.name, 'good ERP, noVersions, noStamps');
    assert.deepEqual(
      [manners.versions, manners.stamps, manners.guard, manners.tombstones],
      [false, false, 'compare-then-write', true],
    );
  });
});
