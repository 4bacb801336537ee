import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { readIcs } from '../../../server/sandbox/mailbox/readIcs.ts';
import { recurrenceFromRule } from '../../../server/sandbox/mailbox/recurrenceFromRule.ts';
import { testMailbox } from './testMailbox.ts';

const now = Date.UTC(2026, 10, 21, 9);
const read = (...lines: string[]) =>
  readIcs(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'),
    testMailbox,
    now,
  );
const one = (...lines: string[]) => {
  const { entries, broken } = read('BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT');
  assert.deepEqual(broken, []);
  return entries[0]!;
};
const iso = (at: number) => new Date(at).toISOString();

describe('reading iCalendar', () => {
  it('takes a time without a zone as the mailbox’s own, and a TZID by its name', () => {
    assert.equal(iso(one('DTSTART:20261124T100000').start), '2026-11-24T09:00:00.000Z');
    assert.equal(iso(one('DTSTART:20261124T100000Z').start), '2026-11-24T10:00:00.000Z');
    const there = one('DTSTART;TZID=America/New_York:20261124T100000');
    assert.equal(iso(there.start), '2026-11-24T15:00:00.000Z');
    const odd = one('DTSTART;TZID=/vendor/2026/Europe/London:20261124T100000');
    assert.equal(iso(odd.start), '2026-11-24T10:00:00.000Z');
    const unknown = one('DTSTART;TZID=My own zone:20261124T100000');
    assert.equal(iso(unknown.start), '2026-11-24T09:00:00.000Z');
  });

  it('takes a date for a whole day of the mailbox, also where VALUE=DATE was forgotten', () => {
    for (const line of ['DTSTART;VALUE=DATE:20261124', 'DTSTART:20261124']) {
      const { isAllDay, start, end } = one(line);
      assert.ok(isAllDay, line);
      assert.equal(iso(start), '2026-11-23T23:00:00.000Z');
      assert.equal(iso(end), '2026-11-24T23:00:00.000Z');
    }
  });

  it('reads organizer, attendees with their answers and roles, and what is private', () => {
    const entry = one(
      'DTSTART:20261124T100000Z',
      'ORGANIZER;CN=Tobias Brandt:mailto:t.brandt@brenner.example',
      'ATTENDEE;CN="Berger, Anna";PARTSTAT=ACCEPTED:mailto:anna.berger@nordwind.example',
      'ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:MAILTO:x@example.com',
      'CLASS:PRIVATE',
      'CATEGORIES:One,Two\\, three',
      'DESCRIPTION:Line one\\nline two',
    );
    assert.deepEqual(entry.organizer, {
      name: 'Tobias Brandt',
      address: 't.brandt@brenner.example',
    });
    assert.deepEqual(entry.required, [
      { name: 'Berger, Anna', address: 'anna.berger@nordwind.example', response: 'accepted' },
    ]);
    assert.deepEqual(entry.optional, [
      { name: 'x@example.com', address: 'x@example.com', response: 'declined' },
    ]);
    assert.ok(entry.isPrivate);
    assert.deepEqual(entry.categories, ['One', 'Two, three']);
    assert.equal(entry.text, 'Line one\nline two');
  });

  it('keeps the wall time of a series over daylight saving, and leaves cancelled dates out', () => {
    const { series } = one(
      'DTSTART;TZID=Europe/Berlin:20261019T090000',
      'DURATION:PT45M',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE;TZID=Europe/Berlin:20261102T090000',
    );
    assert.deepEqual(
      series!.occurrences.map(({ start }) => iso(start)),
      ['2026-10-19T07:00:00.000Z', '2026-10-26T08:00:00.000Z', '2026-11-09T08:00:00.000Z'],
    );
    assert.equal(series!.recurrence!.startMinute, 9 * 60);
    assert.equal(series!.recurrence!.durationMinutes, 45);
  });

  it('moves a date of a series that was changed', () => {
    const { entries } = read(
      ...['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Weekly', 'DTSTART:20261116T090000Z'],
      ...['RRULE:FREQ=WEEKLY;COUNT=2', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Moved', 'RECURRENCE-ID:20261123T090000Z'],
      ...['DTSTART:20261124T110000Z', 'END:VEVENT'],
    );
    assert.equal(entries.length, 1);
    assert.deepEqual(
      entries[0]?.series?.occurrences.map(({ start, subject }) => [iso(start), subject]),
      [
        ['2026-11-16T09:00:00.000Z', 'Weekly'],
        ['2026-11-24T11:00:00.000Z', 'Moved'],
      ],
    );
  });

  it('shows of an endless series the dates around now, and bears a rule that never ends', () => {
    const { series } = one('DTSTART:19990101T090000Z', 'RRULE:FREQ=DAILY');
    const { occurrences } = series!;
    assert.equal(occurrences.length, 120);
    assert.ok(occurrences.every(({ start }) => Math.abs(start - now) < 200 * 86_400_000));
    const never = one('DTSTART:19990101T090000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29');
    assert.ok(never.series!.occurrences.length > 0);
  });

  it('names a broken appointment and reads the others', () => {
    const { entries, broken } = read(
      ...['BEGIN:VEVENT', 'UID:bad', 'DTSTART:soon', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:good', 'DTSTART:20261124T100000Z', 'END:VEVENT'],
    );
    assert.deepEqual(
      entries.map(({ uid }) => uid),
      ['good'],
    );
    assert.deepEqual(
      broken.map(({ what }) => what),
      ['bad'],
    );
  });
});

describe('a rule in Outlook’s words', () => {
  const start = ICAL.Time.fromDateTimeString('2026-11-24T09:00:00');
  const cases: [rule: string, expected: unknown][] = [
    ['FREQ=DAILY', { type: 'daily', properties: { interval: 1 } }],
    ['FREQ=DAILY;INTERVAL=3', { type: 'daily', properties: { interval: 3 } }],
    [
      'FREQ=WEEKLY',
      { type: 'weekly', properties: { interval: 1, days: ['tue'], firstDayOfWeek: 'mon' } },
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,FR',
      { type: 'weekly', properties: { interval: 2, days: ['mon', 'fri'], firstDayOfWeek: 'sun' } },
    ],
    ['FREQ=MONTHLY', { type: 'monthly', properties: { interval: 1, dayOfMonth: 24 } }],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15',
      { type: 'monthly', properties: { interval: 1, dayOfMonth: 15 } },
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      { type: 'monthly', properties: { interval: 1, dayOfWeek: 'fri', weekNumber: 'last' } },
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
      { type: 'monthly', properties: { interval: 1, dayOfWeek: 'weekday', weekNumber: 'first' } },
    ],
    [
      'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1',
      { type: 'yearly', properties: { interval: 1, month: 'may', dayOfMonth: 1 } },
    ],
    [
      'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
      {
        type: 'yearly',
        properties: { interval: 1, month: 'nov', dayOfWeek: 'thu', weekNumber: 'fourth' },
      },
    ],
    ['FREQ=HOURLY', null],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', null],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', null],
    ['FREQ=YEARLY;BYWEEKNO=20', null],
    ['FREQ=DAILY;BYDAY=MO,TU', null],
  ];
  for (const [rule, expected] of cases) {
    it(`says ${rule}${expected ? '' : ' not at all'}`, () => {
      assert.deepEqual(recurrenceFromRule(ICAL.Recur.fromString(rule), start), expected);
    });
  }
});
