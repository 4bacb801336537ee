import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contactMapping } from '../../../../server/mailbox/ews/items/contacts/contactMapping.ts';
import { stampField } from '../../../../server/mailbox/ews/items/stampField.ts';
import { element } from '../../../../server/mailbox/ews/xml/element.ts';
import { Xml } from '../../../../server/mailbox/ews/xml/Xml.ts';
import { textOf } from '../../../../server/mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../../../server/mailbox/ews/xml/XmlElement.ts';
import { fieldTables } from '../../../../shared/records/fieldTables.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { sameFields } from '../../../contracts/recordStore/sameFields.ts';
import { sampleFields } from '../../../contracts/recordStore/sampleFields.ts';
import { ewsSchema } from '../ewsSchema.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { itemOf } from './itemOf.ts';
import { messageOf } from './messageOf.ts';
import { nothingBeside } from './nothingBeside.ts';
import { readBack } from './readBack.ts';
import { soundFields } from './soundFields.ts';
import { runs } from './runs.ts';
import { someStamp } from './someStamp.ts';

const area = 'contacts';
const zone = 'Europe/Berlin';
const names = contactMapping.fields.filter((name) => name !== 'picture');
const stamp = someStamp(area);
const read = (item: XmlElement): Fields =>
  contactMapping.readItem(item, nothingBeside, zone).fields;
const create = (fields: Fields) => contactMapping.createPlan({ area, fields }, stamp, zone);
const only = (fields: Fields, wanted: Fields): Fields =>
  Object.fromEntries(Object.keys(wanted).map((name) => [name, fields[name] ?? null]));
const contact = (...content: Parameters<typeof element>[2][]) =>
  readBack(element('t:Contact', {}, ...content));

describe('contacts as items of Exchange', () => {
  const check = ewsSchema();
  const checkPlan = (plan: ReturnType<typeof create>): void => {
    for (const step of plan) {
      const message = messageOf(step);
      if (check && message !== undefined) assert.equal(check(message), null, message);
    }
  };

  it('have a place for every field that a contact has', () => {
    assert.deepEqual([...contactMapping.fields].sort(), Object.keys(fieldTables[area]).sort());
  });

  it('come back as they were, whatever is in them, each request valid', () => {
    fc.assert(
      fc.property(soundFields(area, names), (fields) => {
        const plan = create(fields);
        assert.equal(plan.length, 1);
        const item = itemOf(plan);
        sameFields(area, only(read(item), fields), fields);
        assert.deepEqual(stampField.read(item), stamp);
        checkPlan(plan);
      }),
      { numRuns: runs(40) },
    );
  });

  it('are changed in what differs only, each request valid', () => {
    fc.assert(
      fc.property(soundFields(area, names), soundFields(area, names), (before, set) => {
        const item = itemOf(create(before));
        const change = { item, beside: nothingBeside, zone, stamp: null };
        checkPlan(contactMapping.updatePlan({ ...change, set }));
        assert.deepEqual(contactMapping.updatePlan({ ...change, set: before }), []);
        assert.deepEqual(contactMapping.updatePlan({ ...change, set: {}, stamp }), []);
      }),
      { numRuns: runs(30) },
    );
  });

  it('read a birthday as its day, however a program wrote it', () => {
    const dayOf = (text: string, where = zone): unknown =>
      contactMapping.readItem(contact(element('t:Birthday', {}, text)), nothingBeside, where)
        .fields['birthday'];
    assert.equal(dayOf('1980-02-29T11:59:00Z'), '1980-02-29');
    assert.equal(dayOf('1980-02-29T11:59:00Z', 'Pacific/Kiritimati'), '1980-02-29');
    assert.equal(dayOf('1980-02-29T00:00:00Z', 'America/New_York'), '1980-02-29');
    // Midnight where the user lives.
    assert.equal(dayOf('1980-02-28T23:00:00Z'), '1980-02-29');
    assert.equal(dayOf('1980-02-29T05:00:00Z', 'America/New_York'), '1980-02-29');
    assert.equal(dayOf('1604-05-03T11:59:00Z'), '--05-03');
  });

  it('refuse days that Exchange does not have', () => {
    for (const birthday of ['1500-01-01', '4600-01-01', '1604-02-03']) {
      assert.throws(() => create({ birthday }), {
        kind: 'invalid-input',
        reason: 'day-out-of-range',
      });
    }
  });

  it('have no mail address where the directory says a name of its own', () => {
    const entry = (text: string, attributes = {}) =>
      element(
        't:EmailAddresses',
        {},
        element('t:Entry', { Key: 'EmailAddress1', ...attributes }, text),
      );
    const shown = (text: string) =>
      element(
        't:ExtendedProperty',
        {},
        element('t:ExtendedFieldURI', {
          PropertySetId: '00062004-0000-0000-C000-000000000046',
          PropertyId: 32900,
          PropertyType: 'String',
        }),
        element('t:Value', {}, text),
      );
    const dn = entry('/o=First/ou=Exchange/cn=anna', { RoutingType: 'EX' });
    assert.ok(!('email1' in read(contact(dn))));
    assert.ok(!('email1' in read(contact(shown('Anna'), dn))));
    assert.equal(read(contact(shown('Anna (anna@example.com)'), dn))['email1'], 'anna@example.com');
    assert.equal(read(contact(entry('b@example.com')))['email1'], 'b@example.com');
    assert.equal(read(contact())['email1'], null);
  });

  it('take no stamp for one that is cut off or not ours', () => {
    const [, path] =
      /(<t:ExtendedFieldURI PropertySetId="[^"]+" PropertyName="ErpLinkStamp"[^>]*>)/.exec(
        (create({})[0] as { item: { markup: string } }).item.markup,
      ) ?? ['', ''];
    assert.notEqual(path, '');
    for (const text of [
      '',
      '["p1","demo"',
      '[1,2,3,4,5,6,7]',
      '["a","b","c","x","e","f","g"]',
      'null',
    ]) {
      const property = readBack(element('t:Contact', {}));
      const markup = `<t:Contact><t:ExtendedProperty>${path}<t:Value>${text}</t:Value></t:ExtendedProperty></t:Contact>`;
      const made = readBack(new Xml(markup));
      assert.equal(stampField.read(property), null);
      assert.equal(stampField.read(made), null);
    }
  });

  it('refuse what is no contact and what Exchange has no place for', () => {
    assert.throws(() => create({ firstName: 'a'.repeat(256) }), { kind: 'invalid-input' });
    assert.throws(() => create({ subject: 'a' }), { kind: 'invalid-input' });
  });

  describe('in the emulated Exchange', () => {
    let desk: ExchangeDesk;

    before(async () => {
      desk = await ExchangeDesk.open(contactMapping);
    });

    after(async () => {
      await desk[Symbol.asyncDispose]();
    });

    it('come back as they were', async () => {
      await fc.assert(
        fc.asyncProperty(soundFields(area, names), async (drawn) => {
          // Exchange makes up names by which people find a contact where there are none.
          const { displayName = 'A', fileAs = 'B', ...others } = drawn;
          const fields = {
            ...others,
            displayName:
              typeof displayName === 'string' && /\w/.test(displayName) ? displayName : 'A',
            fileAs: typeof fileAs === 'string' && /\w/.test(fileAs) ? fileAs : 'B',
          };
          const item = await desk.create(fields);
          sameFields(area, only((await desk.read(item)).fields, fields), fields);
        }),
        { numRuns: runs(12) },
      );
    });

    it('become what is set, and keep all else', async () => {
      const before = { ...sampleFields(area, names, 1), displayName: 'A', fileAs: 'B' };
      const after: Fields = { ...sampleFields(area, names, 2), displayName: 'C', fileAs: 'D' };
      const item = await desk.create(before);
      for (const name of names) {
        const now = (await desk.read(item)).fields;
        const set = { [name]: after[name] ?? null };
        await desk.update(item, set);
        sameFields(area, (await desk.read(item)).fields, { ...now, ...set });
      }
      for (const name of names.filter((each) => !['displayName', 'fileAs'].includes(each))) {
        const now = (await desk.read(item)).fields;
        await desk.update(item, { [name]: null });
        sameFields(area, (await desk.read(item)).fields, { ...now, [name]: null });
      }
    });

    it('keep what is not mapped', async () => {
      const item = await desk.create({ lastName: 'Berg', businessPhone: '1', privatePhone: '2' });
      const foreign = { field: 'contacts:Mileage' };
      const to = element('t:Contact', {}, element('t:Mileage', {}, '12'));
      await desk.carryOut(
        [{ do: 'update', target: 'item', updates: [{ set: foreign, to }] }],
        item,
      );
      const plan = await desk.update(item, { businessPhone: '3', lastName: 'Tal' });
      assert.equal(plan.length, 1);
      const [after] = await desk.elements([{ id: item.id }], {
        base: 'IdOnly',
        properties: [foreign, { field: 'contacts:PhoneNumbers' }],
      });
      assert.equal(textOf(after, 'Mileage'), '12');
      assert.equal((await desk.read(item)).fields['privatePhone'], '2');
    });

    it('have a picture, another one and none', async () => {
      const [one, two] = [desk.picture(Buffer.from([1, 2])), desk.picture(Buffer.from([3]))];
      const item = await desk.create({ lastName: 'Berg', picture: one });
      const pictureOf = async () => (await desk.read(item)).fields['picture'];
      assert.deepEqual(await pictureOf(), one);
      assert.deepEqual(await desk.update(item, { picture: one }), []);
      await desk.update(item, { picture: two });
      assert.deepEqual(await pictureOf(), two);
      await desk.update(item, { picture: null });
      assert.equal(await pictureOf(), null);
    });
  });
});
