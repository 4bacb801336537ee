import assert from 'node:assert/strict';
import type { CalendarEntry } from '../../../server/sandbox/mailbox/CalendarEntry.ts';
import { putEntry } from '../../../server/sandbox/mailbox/fill/putEntry.ts';
import { readIcs } from '../../../server/sandbox/mailbox/readIcs.ts';
import type { Recurrence } from '../../../server/sandbox/mailbox/Recurrence.ts';
import type { StartedMailboxes } from '../../../server/sandbox/startMailboxes.ts';
import { startTestMailboxes } from './startTestMailboxes.ts';
import { testMailbox } from './testMailbox.ts';

const now = Date.now();
/** A Monday some weeks ahead, 09:00 in Berlin, in winter or summer. */
const monday = (() => {
  const day = new Date(now + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
})();
const plus = (days: number) =>
  new Date(Date.parse(monday) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');

describe('a series on the emulated Exchange', () => {
  let started: StartedMailboxes;
  beforeEach(async () => {
    started = await startTestMailboxes({ mails: [], appointments: [] });
  });
  afterEach(() => started.close());

  const put = (entry: CalendarEntry) => putEntry(started.exchange.exchange, testMailbox, entry);
  const shown = async () => {
    const rows = await started.outlook.list('anna', 'calendar');
    return rows.map((row) =>
      row.kind === 'appointment'
        ? [row.subject, row.start.slice(0, 10).replaceAll('-', ''), row.isRecurring]
        : [],
    );
  };
  const fromIcs = (...lines: string[]): CalendarEntry => {
    const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
    const { entries, broken } = readIcs(text, testMailbox, now);
    assert.deepEqual(broken, []);
    assert.ok(entries[0]);
    return entries[0];
  };
  const series = (rule: string, ...more: string[]) => [
    'BEGIN:VEVENT',
    'UID:series@example.com',
    `DTSTART;TZID=Europe/Berlin:${plus(0)}T090000`,
    `DTEND;TZID=Europe/Berlin:${plus(0)}T093000`,
    'SUMMARY:Round',
    `RRULE:${rule}`,
    ...more,
    'END:VEVENT',
  ];

  it('has as many dates as its rule counts', async () => {
    put(fromIcs(...series('FREQ=WEEKLY;COUNT=3')));
    assert.deepEqual(await shown(), [
      ['Round', plus(0), true],
      ['Round', plus(7), true],
      ['Round', plus(14), true],
    ]);
  });

  it('has its deleted dates deleted, its moved dates moved, and dates beside the pattern alone', async () => {
    const ids = put(
      fromIcs(
        ...series(
          'FREQ=WEEKLY;COUNT=4',
          `EXDATE;TZID=Europe/Berlin:${plus(7)}T090000`,
          `RDATE;TZID=Europe/Berlin:${plus(3)}T090000`,
        ),
        'BEGIN:VEVENT',
        'UID:series@example.com',
        `RECURRENCE-ID;TZID=Europe/Berlin:${plus(14)}T090000`,
        `DTSTART;TZID=Europe/Berlin:${plus(15)}T110000`,
        `DTEND;TZID=Europe/Berlin:${plus(15)}T113000`,
        'SUMMARY:Moved round',
        'END:VEVENT',
      ),
    );
    assert.deepEqual(await shown(), [
      ['Round', plus(0), true],
      ['Round', plus(3), false],
      ['Moved round', plus(15), true],
      ['Round', plus(21), true],
    ]);
    const opened = await Promise.all(ids.map((id) => started.outlook.get('anna', id)));
    assert.ok(opened.every((item) => item.kind === 'appointment'));
  });

  it('that Exchange has no pattern for stands as its dates', async () => {
    put(fromIcs(...series('FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=2')));
    const rows = await shown();
    assert.ok(rows.length > 0 && rows.every(([, , isRecurring]) => isRecurring === false));
  });

  const patterns: Pick<Recurrence, 'type' | 'properties'>[] = [
    { type: 'daily', properties: { interval: 2 } },
    {
      type: 'weekly',
      properties: { interval: 3, days: ['mon', 'thu'], firstDayOfWeek: 'sun' },
    },
    { type: 'monthly', properties: { interval: 2, dayOfMonth: 31 } },
    { type: 'monthly', properties: { interval: 1, dayOfWeek: 'tue', weekNumber: 'second' } },
    { type: 'monthly', properties: { interval: 1, dayOfWeek: 'weekday', weekNumber: 'last' } },
    { type: 'yearly', properties: { dayOfMonth: 29, month: 'feb' } },
    { type: 'yearly', properties: { dayOfWeek: 'sun', weekNumber: 'last', month: 'oct' } },
  ];
  for (const pattern of patterns) {
    it(`keeps its pattern in Outlook’s words: ${JSON.stringify(pattern)}`, async () => {
      const start = Date.parse(`${monday}T08:00:00Z`);
      const recurrence: Recurrence = {
        ...pattern,
        ...{ startDate: monday, endDate: null, startMinute: 540, durationMinutes: 30 },
        ...{ timeZone: 'Europe/Berlin', windowsTimeZone: 'W. Europe Standard Time' },
      };
      const [id = ''] = put({
        ...{ uid: 'p', subject: 'P', organizer: null, required: [], optional: [] },
        ...{ start, end: start + 1_800_000, isAllDay: false, location: '', html: null, text: '' },
        ...{ isPrivate: false, categories: [], createdAt: now },
        series: { recurrence, occurrences: [] },
      });
      const item = await started.outlook.get('anna', id);
      assert.ok(item.kind === 'appointment' && item.series?.role === 'master');
      const { type, properties } = item.series.recurrence ?? {};
      assert.deepEqual({ type, properties }, pattern);
    });
  }
});
