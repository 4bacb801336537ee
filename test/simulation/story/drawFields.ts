import type { Area } from '../../../shared/records/Area.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Exception, Recurrence } from '../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Dice } from '../Dice.ts';

/** A thing of an area as somebody might enter it; each has a number of its own in its texts, so that it is known again. */
export function drawFields(dice: Dice, area: Area): Fields {
  const mark = dice.below(100_000);
  switch (area) {
    case 'contacts':
      return contact(dice, mark);
    case 'appointments':
      return appointment(dice, mark);
    case 'tasks':
      return task(dice, mark);
    case 'incomingMail':
    case 'sentMail':
      return mail(dice, mark);
  }
}

function contact(dice: Dice, mark: number): Fields {
  const lastName = dice.pick(['Müller', 'Brenner', `Nr${mark}`, `Nr${mark}`]);
  return {
    firstName: dice.pick(['Anna', 'Jan', 'Anna']),
    lastName,
    displayName: `Anna ${lastName}`,
    company1: dice.pick([`Firma ${mark}`, 'Bäckerei Öl', null]),
    email1: dice.weighed([
      [7, `m${mark}@kunde.example`],
      [1, 'info@kunde.example'],
    ]),
    businessPhone: `+49 30 ${100_000 + mark}`,
    jobTitle: dice.pick(['Einkauf', 'Leitung ', null]),
    notes: text(dice, mark),
    birthday: dice.pick([null, '1980-02-29', '1971-05-01']),
    categories: categories(dice),
    sensitivity: sensitivity(dice),
  };
}

function appointment(dice: Dice, mark: number): Fields {
  const { start, end } = span(dice);
  const isSeries = dice.happens(0.25);
  return {
    subject: dice.weighed([
      [5, `Termin ${mark}`],
      [1, `Termin  ${mark} ${'sehr lang '.repeat(dice.between(1, 30))}`],
      [1, 'Jour fixe'],
    ]),
    body: text(dice, mark),
    place: dice.pick(['Büro', 'Berlin, Alexanderplatz 5, dritter Stock links', null, ' Hof ']),
    start,
    end,
    busyStatus: dice.pick(['busy', 'free', 'outOfOffice']),
    // Off, a side holds for it what it likes.
    reminderSet: dice.pick([true, false, null]),
    reminderMinutes: dice.pick([null, 0, 15, 30]),
    importance: dice.pick(['normal', 'high']),
    categories: categories(dice),
    sensitivity: sensitivity(dice),
    recurrence: isSeries ? series(dice, start) : null,
  };
}

function task(dice: Dice, mark: number): Fields {
  const { start, end } = span(dice);
  return {
    subject: dice.happens(0.85) ? `Aufgabe ${mark}` : 'Anrufen',
    body: text(dice, mark),
    start: dice.happens(0.5) ? start : null,
    due: dice.happens(0.8) ? end : null,
    status: dice.pick(['notStarted', 'inProgress', 'completed']),
    percent: dice.pick([0, 50, 100]),
    importance: dice.pick(['normal', 'high']),
    categories: categories(dice),
    sensitivity: sensitivity(dice),
  };
}

function mail(dice: Dice, mark: number): Fields {
  const at = `2026-11-${String(dice.between(10, 30)).padStart(2, '0')}T08:${dice.between(10, 59)}:00`;
  return {
    subject: `Angebot ${mark}`,
    body: text(dice, mark),
    bodyHtml: `<p>Angebot <b>${mark}</b></p>`,
    received: { kind: 'zoned', local: at, zone: 'UTC' },
    sent: { kind: 'zoned', local: at, zone: 'UTC' },
    messageId: `<${mark}@kunde.example>`,
    read: dice.happens(0.5),
    importance: 'normal',
    categories: categories(dice),
    sensitivity: sensitivity(dice),
  };
}

function text(dice: Dice, mark: number): string | null {
  return dice.weighed([
    [3, `Notiz ${mark}`],
    [1, null],
    [1, `  Zeile ${mark}\r\nzweite Zeile, e\u0301 `],
    [1, `${mark} ${'viel Text '.repeat(dice.between(3, 40))}`],
  ]);
}

function categories(dice: Dice): readonly string[] | null {
  const chosen = dice.some(['Kunde', 'Messe', 'Privat'], 0.4);
  return chosen.length === 0 ? null : chosen;
}

function sensitivity(dice: Dice): string {
  return dice.weighed([
    [12, 'normal'],
    [1, 'private'],
    [1, 'confidential'],
    [1, 'personal'],
  ]);
}

/** Near or far, in a zone, all day or floating; in the gap and the fold of summer time now and then. */
function span(dice: Dice): { start: Moment; end: Moment } {
  const day = dice.weighed([
    [8, `2026-12-${String(dice.between(1, 28)).padStart(2, '0')}`],
    [1, '2027-03-28'],
    [1, '2026-10-25'],
    [1, '2025-03-03'],
    [1, '2031-01-02'],
  ]);
  const kind = dice.weighed([
    [6, 'zoned'],
    [2, 'date'],
    [2, 'floating'],
  ] as const);
  if (kind === 'date') {
    return { start: { kind, date: day }, end: { kind, date: dayAfter(day, dice.between(1, 2)) } };
  }
  const hour = dice.pick(['02', '09', '22']);
  const [from, to] = [`${day}T${hour}:00:00`, `${day}T${hour}:45:00`];
  if (kind === 'floating') return { start: { kind, local: from }, end: { kind, local: to } };
  const zone = dice.pick([
    'Europe/Berlin',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'UTC',
  ]);
  return { start: { kind, local: from, zone }, end: { kind, local: to, zone } };
}

function series(dice: Dice, start: Moment): Recurrence {
  const first = start.kind === 'date' ? start.date : start.local;
  const tail = first.slice(10);
  const day = first.slice(0, 10);
  const occurrences = [7, 14, 21].map((days) => dayAfter(day, days) + tail);
  const exceptions = dice.some(occurrences, 0.4).map((original): Exception => ({
    original,
    changes: dice.happens(0.5) ? null : { subject: `Ausnahme ${dice.below(1000)}` },
  }));
  return {
    pattern: dice.pick([
      { type: 'daily', interval: 7 },
      { type: 'daily', interval: 1 },
    ]),
    range: dice.pick([{ type: 'endless' }, { type: 'count', count: 60 }]),
    exceptions,
  };
}

function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
