import { childOf } from '../../mailbox/ews/xml/childOf.ts';
import { textOf } from '../../mailbox/ews/xml/textOf.ts';
import type { XmlElement } from '../../mailbox/ews/xml/XmlElement.ts';
import type { Mailbox } from '../mailbox/Mailbox.ts';
import type { Recurrence } from '../mailbox/Recurrence.ts';
import { recurrenceWords } from '../mailbox/recurrenceWords.ts';
import { wallTime } from '../mailbox/wallTime.ts';

type Properties = Recurrence['properties'];

const types: Readonly<Record<string, Recurrence['type']>> = {
  DailyRecurrence: 'daily',
  WeeklyRecurrence: 'weekly',
  AbsoluteMonthlyRecurrence: 'monthly',
  RelativeMonthlyRecurrence: 'monthly',
  AbsoluteYearlyRecurrence: 'yearly',
  RelativeYearlyRecurrence: 'yearly',
};

/**
 * A series' pattern in the words of Office.js; null where it has none for it. Its wall times are those
 * of the mailbox's zone.
 */
export function readRecurrence(
  series: XmlElement,
  written: XmlElement,
  mailbox: Mailbox,
): Recurrence | null {
  const [pattern, range] = written.children;
  const type = types[pattern?.name ?? ''];
  if (!pattern || !range || !type) return null;
  const [start, end] = ['Start', 'End'].map((name) => Date.parse(textOf(series, name) ?? ''));
  const { hour, minute } = wallTime(start ?? 0, mailbox.timeZone);
  const endDate = textOf(range, 'EndDate');
  return {
    type,
    properties: propertiesOf(type, pattern),
    startDate: textOf(range, 'StartDate')?.slice(0, 10) ?? '',
    endDate: endDate?.slice(0, 10) ?? null,
    startMinute: hour * 60 + minute,
    durationMinutes: Math.round(((end ?? 0) - (start ?? 0)) / 60_000),
    timeZone: mailbox.timeZone,
    windowsTimeZone: mailbox.windowsTimeZone,
  };
}

function propertiesOf(type: Recurrence['type'], pattern: XmlElement): Properties {
  const { days, weeks, months } = recurrenceWords;
  const text = (name: string) => textOf(pattern, name) ?? '';
  const found = wordsFor(days, text('DaysOfWeek'));
  const [dayOfWeek] = found;
  const [weekNumber] = wordsFor(weeks, text('DayOfWeekIndex'));
  const [month] = wordsFor(months, text('Month'));
  const [firstDayOfWeek] = wordsFor(days, text('FirstDayOfWeek')) as Properties['days'] & object;
  return {
    ...(childOf(pattern, 'Interval') ? { interval: Number(text('Interval')) } : {}),
    ...(type === 'weekly' ? { days: found as NonNullable<Properties['days']> } : {}),
    ...(type === 'weekly' && firstDayOfWeek ? { firstDayOfWeek } : {}),
    ...(childOf(pattern, 'DayOfMonth') ? { dayOfMonth: Number(text('DayOfMonth')) } : {}),
    ...(type !== 'weekly' && dayOfWeek ? { dayOfWeek } : {}),
    ...(weekNumber ? { weekNumber } : {}),
    ...(month ? { month } : {}),
  };
}

function wordsFor<Word extends string>(
  table: Readonly<Record<Word, string>>,
  written: string,
): Word[] {
  const words = Object.keys(table) as Word[];
  return written.split(/\s+/).flatMap((name) => words.find((word) => table[word] === name) ?? []);
}
