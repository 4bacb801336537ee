import assert from 'node:assert/strict';
import fc from 'fast-check';
import { areas } from '../../../shared/records/Area.ts';
import type { Area } from '../../../shared/records/Area.ts';
import { checkRecord } from '../../../shared/records/checkRecord.ts';
import { settleFields } from '../../../shared/records/settleFields.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { arbitraryFields } from './arbitraryFields.ts';

const berlin = (local: string) => ({ kind: 'zoned', local, zone: 'Europe/Berlin' }) as const;
const day = (date: string) => ({ kind: 'date', date }) as const;
const mondays = { type: 'weekly', interval: 1, days: ['MO'], weekStart: 'MO' } as const;
const nine = berlin('2026-03-02T09:00:00');

const series = (more: object = {}, exceptions: readonly object[] = []) =>
  ({
    pattern: { ...mondays, ...more },
    range: { type: 'endless' },
    exceptions,
  }) as unknown as Fields[string];

describe('a record', () => {
  const sound: [Area, Fields][] = [
    ['contacts', { displayName: 'Anna', birthday: '--02-29', children: ['Max'], email1: null }],
    ['appointments', { start: nine, end: berlin('2026-03-02T09:00:00') }],
    ['appointments', { start: day('2026-03-02'), end: day('2026-03-03') }],
    // A flight to New York that lands, by the clocks, before it took off.
    [
      'appointments',
      {
        start: { kind: 'zoned', local: '2026-03-02T13:00:00', zone: 'Asia/Tokyo' },
        end: { kind: 'zoned', local: '2026-03-02T11:00:00', zone: 'America/New_York' },
      },
    ],
    ['appointments', { start: nine, recurrence: series() }],
    ['appointments', { end: nine }],
    ['tasks', { start: day('2026-03-02'), due: berlin('2026-03-02T17:00:00'), percent: 100 }],
    [
      'incomingMail',
      { received: { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'UTC' }, read: true },
    ],
  ];
  for (const [area, fields] of sound) {
    it(`can be: ${area} with ${Object.keys(fields).join(', ')}`, () => {
      assert.deepEqual(checkRecord({ area, fields }), []);
    });
  }

  const broken: [Area, Fields, RegExp][] = [
    ['tasks', { nonsense: 'x' }, /^There is no field "nonsense" in tasks\.$/],
    [
      'tasks',
      JSON.parse('{"__proto__": "x"}') as Fields,
      /^There is no field "__proto__" in tasks\.$/,
    ],
    ['tasks', { subject: 3 }, /^subject must be text\.$/],
    ['tasks', { subject: 'x'.repeat(256) }, /^subject is longer than 255 characters\.$/],
    ['tasks', { percent: 50.5 }, /^percent must be a whole number\.$/],
    ['tasks', { percent: 101 }, /^percent must be from 0 to 100\.$/],
    ['tasks', { importance: 'urgent' }, /^importance must be one of low, normal, high\.$/],
    ['tasks', { reminderSet: 'yes' }, /^reminderSet must be yes or no\.$/],
    [
      'tasks',
      { categories: Array<string>(201).fill('a') },
      /^categories has more than 200 entries\.$/,
    ],
    ['tasks', { due: day('2026-02-29') }, /^due has a date that does not exist: "2026-02-29"\.$/],
    [
      'tasks',
      { due: { kind: 'floating', local: '2026-03-02T24:00:00' } },
      /^due has a time that does not exist/,
    ],
    [
      'tasks',
      { due: { kind: 'zoned', local: '2026-03-02T09:00:00', zone: 'Europe/Nowhere' } },
      /^due is in a time zone that nobody knows/,
    ],
    [
      'tasks',
      { due: { kind: 'zoned', local: '2026-03-02T09:00:00', zone: '+01:00' } },
      /^due is in a time zone that nobody knows/,
    ],
    [
      'tasks',
      { start: day('2026-03-05'), due: day('2026-03-04') },
      /^The task is due before it starts\.$/,
    ],
    [
      'tasks',
      { start: null, due: null, recurrence: series() },
      /^The task happens again and again, but has neither/,
    ],
    ['contacts', { birthday: '1990-02-30' }, /^birthday is a day that does not exist\.$/],
    [
      'contacts',
      { picture: { sha256: 'x', bytes: 1, contentType: '', name: '' } },
      /^picture must be a file\.$/,
    ],
    ['incomingMail', { received: nine }, /^received must be in UTC\.$/],
    ['appointments', { start: null }, /^The appointment has no start\.$/],
    [
      'appointments',
      { start: nine, end: berlin('2026-03-02T08:00:00') },
      /^The appointment ends before it starts\.$/,
    ],
    [
      'appointments',
      { start: nine, end: day('2026-03-03') },
      /^The appointment starts on a whole day and ends at a time/,
    ],
    [
      'appointments',
      { start: nine, end: { kind: 'zoned', local: '2026-03-02T08:59:00', zone: 'Europe/Oslo' } },
      /^The appointment ends before it starts\.$/,
    ],
    [
      'appointments',
      {
        parties: ['a', 'b'].map((name) => ({
          name,
          address: '',
          role: 'organizer' as const,
          response: 'none' as const,
        })),
      },
      /^The appointment has more than one organizer\.$/,
    ],
    ['appointments', { recurrence: 'weekly' }, /^recurrence is no series\.$/],
    ['appointments', { recurrence: series({ interval: 0 }) }, /^recurrence happens every 0 times/],
    [
      'appointments',
      { recurrence: series({ days: [] }) },
      /^recurrence happens on no day of the week\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ days: ['MO', 'MO'] }) },
      /^recurrence names a day of the week twice/,
    ],
    [
      'appointments',
      { recurrence: series({ weekStart: 'XX' }) },
      /^recurrence has weeks that start on no day\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'monthly', day: 32 }) },
      /^recurrence wants a day that no month has\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'yearly', day: 30, month: 2 }) },
      /^recurrence wants a day that no month has\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'yearly', day: 1, month: 13 }) },
      /^recurrence wants a month that the year does not have\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'monthlyNth', ordinal: 5 }) },
      /^recurrence wants a day that is not one of the first four/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'regeneration', unit: 'day' }) },
      /^recurrence starts again after it is done, which only tasks can\.$/,
    ],
    [
      'appointments',
      { recurrence: series({ type: 'other', rrule: ' ' }) },
      /^recurrence has a rule without content\.$/,
    ],
    [
      'appointments',
      {
        recurrence: {
          pattern: { type: 'other', rrule: 'RDATE:20260401' },
          range: { type: 'count', count: 2 },
          exceptions: [],
        },
      },
      /^recurrence is made of several lines and has an end beside them\.$/,
    ],
    [
      'appointments',
      { recurrence: { pattern: mondays, range: { type: 'count', count: 0 }, exceptions: [] } },
      /^recurrence happens 0 times/,
    ],
    [
      'appointments',
      {
        start: nine,
        recurrence: {
          pattern: mondays,
          range: { type: 'until', date: '2026-03-01' },
          exceptions: [],
        },
      },
      /^The appointment ends as a series before it starts\.$/,
    ],
    [
      'appointments',
      { start: nine, recurrence: series({}, [{ original: '2026-03-09', changes: null }]) },
      /^recurrence has an exception without a time of day/,
    ],
    [
      'appointments',
      { recurrence: series({}, [{ original: 'x', changes: null }]) },
      /^recurrence has an exception at a time that does not exist\.$/,
    ],
    [
      'appointments',
      {
        recurrence: series({}, [
          { original: '2026-03-09', changes: null },
          { original: '2026-03-09', changes: null },
        ]),
      },
      /^recurrence has two exceptions at/,
    ],
    [
      'appointments',
      { recurrence: series({}, [{ original: '2026-03-09', changes: { recurrence: null } }]) },
      /^recurrence has an exception that is itself a series\.$/,
    ],
    [
      'appointments',
      { recurrence: series({}, [{ original: '2026-03-09', changes: { importance: 'x' } }]) },
      /^importance must be one of/,
    ],
  ];
  for (const [area, fields, sentence] of broken) {
    it(`cannot be: ${sentence.source.replace(/[\\^$]/g, '')}`, () => {
      const problems = checkRecord({ area, fields });
      assert.equal(problems.length, 1, problems.join(' '));
      assert.match(problems[0]!, sentence);
    });
  }

  it('is judged whatever is in it, in sentences that do not repeat what is in it', () => {
    for (const area of areas) {
      fc.assert(
        fc.property(arbitraryFields(area), (fields) => {
          for (const sentence of checkRecord({ area, fields })) {
            assert.match(sentence, /^[^\n]{5,160}\.$/);
            assert.ok(!/@|Brenner/.test(sentence));
          }
        }),
        { numRuns: 100 },
      );
    }
  });
});

describe('settling a record', () => {
  const end = (start: Fields[string], given: Fields[string]) =>
    settleFields('appointments', { start, end: given })['end'];

  it('makes the end of whole days exclusive, and a day long where none is said', () => {
    assert.deepEqual(end(day('2026-03-02'), null), day('2026-03-03'));
    assert.deepEqual(end(day('2026-03-02'), day('2026-03-02')), day('2026-03-03'));
    assert.deepEqual(end(day('2026-03-02'), day('2026-03-04')), day('2026-03-04'));
    assert.deepEqual(end(day('2026-12-31'), berlin('2027-01-01T00:00:00')), day('2027-01-01'));
    assert.deepEqual(end(nine, null), null);
    assert.ok(!('end' in settleFields('appointments', { start: day('2026-03-02') })));
  });

  it('leaves an end that cannot be for the check to refuse', () => {
    assert.deepEqual(end(day('2026-03-02'), day('2026-03-01')), day('2026-03-01'));
    assert.deepEqual(end(day('2026-02-30'), null), null);
  });

  it('empties when a reminder that is off reminds, and nothing else', () => {
    const lead = (fields: Fields, area: 'appointments' | 'tasks' = 'appointments') =>
      settleFields(area, fields);
    const off = { reminderSet: false, reminderMinutes: null };
    assert.deepEqual(lead({ reminderSet: false, reminderMinutes: 15 }), off);
    assert.deepEqual(lead({ reminderSet: null, reminderMinutes: 0 }), {
      ...off,
      reminderSet: null,
    });
    const others: readonly Fields[] = [
      { reminderSet: true, reminderMinutes: 15 },
      { reminderSet: true, reminderMinutes: null },
      { reminderSet: false },
      { reminderMinutes: 15 },
    ];
    for (const kept of others) assert.deepEqual(lead(kept), kept);
    const at = { reminderSet: false, reminderAt: nine };
    assert.deepEqual(lead(at, 'tasks'), { ...at, reminderAt: null });
  });

  it('knows the reminder of an exception by the exception first and by its series else', () => {
    const settled = (reminderSet: boolean, changes: Fields) =>
      settleFields('appointments', {
        ...{ start: nine, end: null, reminderSet, reminderMinutes: 15 },
        recurrence: series({}, [{ original: '2026-03-09T09:00:00', changes }]),
      })['recurrence'];
    const changes = (recurrence: Fields[string] | undefined) =>
      (recurrence as unknown as { exceptions: { changes: Fields }[] }).exceptions.map(
        (one) => one.changes,
      );
    const off = { reminderSet: false };
    assert.deepEqual(changes(settled(true, { ...off, reminderMinutes: 30 })), [off]);
    assert.deepEqual(changes(settled(true, { ...off, reminderMinutes: null })), [off]);
    assert.deepEqual(changes(settled(false, { reminderMinutes: 30 })), []);
    const on = { reminderSet: true, reminderMinutes: 15 };
    assert.deepEqual(changes(settled(false, on)), [on]);
  });

  it('keeps of an exception only what differs from its series', () => {
    const fields: Fields = {
      subject: 'Jour fixe',
      start: nine,
      end: berlin('2026-03-02T10:00:00'),
      recurrence: series({}, [
        {
          original: '2026-03-09T09:00',
          changes: {
            subject: 'Jour fixe ',
            start: berlin('2026-03-09T09:00:00'),
            end: berlin('2026-03-09T10:00:00'),
          },
        },
        {
          original: '2026-03-16T09:00:00',
          changes: {
            start: berlin('2026-03-17T14:00:00'),
            end: berlin('2026-03-17T15:00:00'),
            subject: 'Other',
          },
        },
        { original: '2026-03-23T09:00:00', changes: { end: berlin('2026-03-23T11:00:00') } },
        { original: '2026-03-30T09:00:00', changes: null },
      ]),
    };
    assert.deepEqual(settleFields('appointments', fields)['recurrence'], {
      pattern: mondays,
      range: { type: 'endless' },
      exceptions: [
        {
          original: '2026-03-16T09:00:00',
          changes: { start: berlin('2026-03-17T14:00:00'), subject: 'Other' },
        },
        { original: '2026-03-23T09:00:00', changes: { end: berlin('2026-03-23T11:00:00') } },
        { original: '2026-03-30T09:00:00', changes: null },
      ],
    });
  });

  it('keeps an end whose length cannot be compared, and what was cleared for one occurrence', () => {
    const exceptions = [
      {
        original: '2026-03-09T09:00:00',
        changes: {
          end: { kind: 'zoned', local: '2026-03-09T04:00:00', zone: 'America/New_York' },
          place: null,
        },
      },
    ];
    const fields: Fields = {
      place: 'Room 1',
      start: nine,
      end: berlin('2026-03-02T10:00:00'),
      recurrence: series({}, exceptions),
    };
    assert.deepEqual(settleFields('appointments', fields), fields);
  });

  it('knows a task by its start, or by its due date where it has no start', () => {
    const due = (start: Fields[string]) =>
      settleFields('tasks', {
        start,
        due: day('2026-03-04'),
        recurrence: series({}, [
          {
            original: start === null ? '2026-03-11' : '2026-03-09',
            changes: { due: day('2026-03-11') },
          },
        ]),
      })['recurrence'];
    assert.deepEqual(due(null), series());
    assert.deepEqual(due(day('2026-03-02')), series());
  });
});
