import assert from 'node:assert/strict';
import { appointmentMapping } from '../../../../server/mailbox/ews/items/appointments/appointmentMapping.ts';
import type { ItemId } from '../../../../server/mailbox/ews/operations/parts/ItemId.ts';
import { Xml } from '../../../../server/mailbox/ews/xml/Xml.ts';
import type { Moment } from '../../../../shared/records/Moment.ts';
import type { Exception, Pattern, Recurrence } from '../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { sameFields } from '../../../contracts/recordStore/sameFields.ts';
import { ExchangeDesk } from './ExchangeDesk.ts';
import { readBack } from './readBack.ts';
import { someStamp } from './someStamp.ts';

const area = 'appointments';
const zoned = (local: string, zone = 'Europe/Vienna'): Moment => ({ kind: 'zoned', local, zone });
const day = (date: string): Moment => ({ kind: 'date', date });
const daily: Pattern = { type: 'daily', interval: 1 };
const weekly: Pattern = { type: 'weekly', interval: 1, days: ['MO'], weekStart: 'MO' };
const again = (pattern: Pattern, ...exceptions: Exception[]): Recurrence => ({
  pattern,
  range: { type: 'count', count: 10 },
  exceptions,
});
const create = (fields: Fields) =>
  appointmentMapping.createPlan({ area, fields }, someStamp(area), 'Europe/Berlin');
const nine = { start: zoned('2026-03-02T09:00:00'), end: zoned('2026-03-02T10:00:00') };

describe('an appointment in Exchange', () => {
  let desk: ExchangeDesk;

  before(async () => {
    desk = await ExchangeDesk.open(appointmentMapping);
  });

  after(async () => {
    await desk[Symbol.asyncDispose]();
  });

  /** Somebody changes it in Outlook. */
  const change = async (item: ItemId, target: { id: string } | 'item', ...parts: string[]) => {
    const updates = parts.map((part) => ({
      set: { field: `calendar:${/^<t:(\w+)/.exec(part)?.[1] ?? ''}` },
      to: new Xml(`<t:CalendarItem>${part}</t:CalendarItem>`),
    }));
    await desk.carryOut([{ do: 'update', target, updates }], item);
  };
  const fieldsOf = async (item: ItemId): Promise<Fields> => (await desk.read(item)).fields;

  it('is in the zone that Outlook says as soon as somebody says one there', async () => {
    const item = await desk.create(nine);
    assert.deepEqual((await fieldsOf(item))['start'], nine.start);
    const [now] = await desk.elements([item], { base: 'AllProperties' });
    assert.ok(now !== undefined);
    await change(item, 'item', '<t:StartTimeZone Id="Tokyo Standard Time"/>');
    assert.deepEqual((await fieldsOf(item))['start'], zoned('2026-03-02T17:00:00', 'Asia/Tokyo'));
  });

  it('keeps what was set when only its subject is set', async () => {
    const item = await desk.create({ ...nine, recurrence: again(weekly, cancelled('2026-03-09')) });
    const plan = await desk.update(item, { subject: 'New' });
    assert.deepEqual(
      plan.map((step) => (step.do === 'update' ? step.updates.length : step.do)),
      [1],
    );
    const exceptions = (await fieldsOf(item))['recurrence'] as Recurrence;
    assert.equal(exceptions.exceptions.length, 1);
  });

  const cancelled = (date: string): Exception => ({
    original: `${date}T09:00:00`,
    changes: null,
  });

  it('happens after all when it is no longer cancelled, and the others stay as they are', async () => {
    const moved: Exception = {
      original: '2026-03-16T09:00:00',
      changes: { start: zoned('2026-03-17T11:00:00'), subject: 'Moved' },
    };
    const given = { subject: 'Jour fixe', ...nine };
    const item = await desk.create({
      ...given,
      recurrence: again(weekly, cancelled('2026-03-09'), moved),
    });
    const set = { recurrence: again(weekly, moved) };
    const plan = await desk.update(item, set);
    assert.deepEqual(
      plan.map((step) => step.do),
      ['update', 'update', 'update'],
    );
    const { recurrence, subject } = await fieldsOf(item);
    sameFields(area, { subject, recurrence } as Fields, { subject: 'Jour fixe', ...set });
  });

  it('moves two occurrences past each other’s days without being refused', async () => {
    const move = (from: string, to: string): Exception => ({
      original: `${from}T09:00:00`,
      changes: { start: zoned(`${to}T09:00:00`) },
    });
    for (const exceptions of [
      [move('2026-03-09', '2026-03-18'), move('2026-03-16', '2026-03-20')],
      [move('2026-03-09', '2026-03-06'), move('2026-03-16', '2026-03-08')],
    ]) {
      const recurrence = again(weekly, ...exceptions);
      const item = await desk.create({ ...nine, recurrence });
      sameFields(
        area,
        { recurrence: (await fieldsOf(item))['recurrence'] ?? null },
        { recurrence },
      );
    }
  });

  it('is a series whose occurrences stay themselves when the clock skips their time', () => {
    const recurrence = again(
      daily,
      { original: '2026-03-29T02:30:00', changes: { subject: 'Skipped' } },
      { original: '2026-03-30T02:30:00', changes: null },
    );
    const fields = {
      subject: 'Night',
      start: zoned('2026-03-25T02:30:00'),
      end: zoned('2026-03-25T02:45:00'),
      recurrence,
    };
    const [created] = create({ ...fields, recurrence: again(daily) });
    assert.ok(created?.do === 'create');
    // At two that night the clock shows three: half past one in UTC.
    const occurrence = '<t:Start>2026-03-29T01:30:00Z</t:Start><t:End>2026-03-29T01:45:00Z</t:End>';
    const changed = created.item.markup
      .replace(/<t:Start>.*<\/t:End>/, occurrence)
      .replace(/<t:Recurrence>.*<\/t:Recurrence>/, '')
      .replace('>Night<', '>Skipped<');
    const lists =
      `<t:ModifiedOccurrences><t:Occurrence><t:ItemId Id="o1"/>${occurrence}` +
      '<t:OriginalStart>2026-03-29T01:30:00Z</t:OriginalStart></t:Occurrence></t:ModifiedOccurrences>' +
      '<t:DeletedOccurrences><t:DeletedOccurrence><t:Start>2026-03-30T00:30:00Z</t:Start>' +
      '</t:DeletedOccurrence></t:DeletedOccurrences>';
    const master = created.item.markup.replace('</t:Recurrence>', `</t:Recurrence>${lists}`);
    const read = appointmentMapping.readItem(
      readBack(new Xml(master)),
      { occurrences: new Map([['o1', readBack(new Xml(changed))]]), attachments: new Map() },
      'Europe/Berlin',
    ).fields;
    sameFields(area, { recurrence: read['recurrence'] ?? null }, { recurrence });
  });

  it('lasts whole days wherever it was made', async () => {
    const recurrence = again(daily, { original: '2026-03-29', changes: { subject: 'Sunday' } });
    const fields = {
      subject: 'Fair',
      start: day('2026-03-28'),
      end: day('2026-03-29'),
      recurrence,
    };
    const item = await desk.create(fields);
    const read = await fieldsOf(item);
    const { subject, start, end } = read;
    sameFields(area, { subject, start, end, recurrence: read['recurrence'] } as Fields, fields);
    const { element } = await desk.look(item);
    for (const zone of ['America/New_York', 'Pacific/Auckland']) {
      const { fields: elsewhere } = appointmentMapping.readItem(
        element,
        (await desk.look(item)).beside,
        zone,
      );
      assert.deepEqual(elsewhere['start'], start);
    }
  });

  it('has the attendees that it was given, and tells who answered', async () => {
    const anna = { name: 'Anna', address: 'anna@example.com', response: 'none' } as const;
    const parties = [
      { ...anna, role: 'required' },
      { name: 'Ohne Adresse', address: '', role: 'optional', response: 'accepted' },
    ] as const;
    const item = await desk.create({ ...nine, parties });
    const read = await fieldsOf(item);
    sameFields(area, { parties: read['parties'] ?? null }, { parties });
    assert.equal(read['meetingState'], 'meeting');
    assert.deepEqual(desk.exchange.exchange.outbox, []);
    assert.deepEqual(await desk.update(item, { parties }), []);
  });

  it('is refused with a sentence where Exchange cannot hold it', () => {
    const refused: [string, Fields][] = [
      ['pattern', { ...nine, recurrence: again({ type: 'other', rrule: 'FREQ=DAILY;BYMONTH=1' }) }],
      [
        'interval',
        {
          ...nine,
          recurrence: again({ type: 'weekly', interval: 100, days: ['MO'], weekStart: 'MO' }),
        },
      ],
      [
        'crossing',
        {
          ...nine,
          recurrence: again(weekly, {
            original: '2026-03-09T09:00:00',
            changes: { start: zoned('2026-03-16T08:00:00') },
          }),
        },
      ],
      [
        'zone',
        { start: zoned('2026-03-02T09:00:00', 'Antarctica/Troll'), recurrence: again(daily) },
      ],
      ['skipped', { start: zoned('2026-03-29T02:30:00'), recurrence: again(daily) }],
      ['no occurrence', { ...nine, recurrence: again(weekly, cancelled('2026-03-10')) }],
      [
        'never',
        { ...nine, recurrence: { ...again(daily), range: { type: 'until', date: '2026-03-01' } } },
      ],
      ['five years', { start: day('2026-03-02'), end: day('2032-03-02') }],
      ['year', { start: day('1500-03-02') }],
      ['no start', { subject: 'When?' }],
      ['called off', { ...nine, meetingState: 'cancelled' }],
      ['place', { ...nine, place: 'x'.repeat(256) }],
    ];
    for (const [what, fields] of refused) {
      assert.throws(
        () => create(fields),
        { kind: 'invalid-input', message: /^[A-Za-z].*\.$/s },
        what,
      );
    }
  });

  it('is read in the zone of its owner where its own is one that somebody made', async () => {
    const item = await desk.create(nine);
    const { element, beside } = await desk.look(item);
    const custom = {
      ...element,
      children: element.children.map((child) =>
        /TimeZone$/.test(child.name)
          ? { ...child, attributes: { Id: 'tzone://Microsoft/Custom' } }
          : child,
      ),
    };
    const { fields } = appointmentMapping.readItem(custom, beside, 'Europe/London');
    assert.deepEqual(fields['start'], zoned('2026-03-02T08:00:00', 'Europe/London'));
    const set = { start: zoned('2026-03-02T07:30:00', 'Europe/London') };
    const [step] = appointmentMapping.updatePlan({
      ...{ item: custom, beside, set, stamp: null },
      zone: 'Europe/London',
    });
    assert.ok(step?.do === 'update');
    // Its zone, which only the server knows, is not written over.
    assert.doesNotMatch(JSON.stringify(step.updates), /StartTimeZone/);
  });
});
