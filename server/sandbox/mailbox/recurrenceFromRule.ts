import type ICAL from 'ical.js';
import type { DayGroup, Recurrence, WeekDay } from './Recurrence.ts';

type Pattern = Pick<Recurrence, 'type' | 'properties'>;

const days: Record<string, WeekDay> = {
  ...{ SU: 'sun', MO: 'mon', TU: 'tue', WE: 'wed', TH: 'thu', FR: 'fri', SA: 'sat' },
};
const groups: Record<string, DayGroup> = {
  'SU,MO,TU,WE,TH,FR,SA': 'day',
  'MO,TU,WE,TH,FR': 'weekday',
  'SU,SA': 'weekendDay',
};
const weekDays = Object.values(days);
const weekNumbers = new Map([
  [1, 'first'],
  [2, 'second'],
  [3, 'third'],
  [4, 'fourth'],
  [-1, 'last'],
] as const);
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * An RRULE (RFC 5545 section 3.3.10) in Outlook's words. Outlook knows less than the rule can say;
 * null where it has no word for it.
 * @param start the first date: it says what the rule leaves out
 */
export function recurrenceFromRule(rule: ICAL.Recur, start: ICAL.Time): Pattern | null {
  const parts = rule.parts as Record<string, (string | number)[] | undefined>;
  const known = new Set(['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS']);
  if (Object.keys(parts).some((part) => !known.has(part))) return null;
  const interval = rule.interval;
  const byDay = (parts.BYDAY ?? []).map(String);
  const startDay = weekDays[start.dayOfWeek() - 1] ?? 'mon';

  if (rule.freq === 'DAILY' && byDay.length === 0) {
    return { type: 'daily', properties: { interval } };
  }
  if (rule.freq === 'WEEKLY') {
    const named = byDay.map((day) => days[day]);
    if (named.some((day) => day === undefined)) return null;
    const chosen = named.length > 0 ? (named as WeekDay[]) : [startDay];
    const firstDayOfWeek = weekDays[rule.wkst - 1] ?? 'mon';
    return { type: 'weekly', properties: { interval, days: chosen, firstDayOfWeek } };
  }
  if (rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') return null;
  const within = dayInMonth(parts, byDay, start);
  if (!within) return null;
  if (rule.freq === 'MONTHLY') {
    return parts.BYMONTH ? null : { type: 'monthly', properties: { interval, ...within } };
  }
  const month = parts.BYMONTH ?? [start.month];
  if (month.length !== 1) return null;
  const name = months[Number(month[0]) - 1];
  return name ? { type: 'yearly', properties: { interval, month: name, ...within } } : null;
}

function dayInMonth(
  parts: Record<string, (string | number)[] | undefined>,
  byDay: string[],
  start: ICAL.Time,
): Pattern['properties'] | null {
  if (byDay.length === 0) {
    const dates = parts.BYMONTHDAY ?? [start.day];
    const dayOfMonth = Number(dates[0]);
    return dates.length === 1 && dayOfMonth > 0 ? { dayOfMonth } : null;
  }
  if (parts.BYMONTHDAY) return null;
  const single = /^([+-]?\d+)?([A-Z]{2})$/.exec(byDay.length === 1 ? (byDay[0] ?? '') : '');
  const position = Number(single?.[1] ?? parts.BYSETPOS?.[0]);
  const order = Object.keys(days);
  const group = [...byDay].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(',');
  const dayOfWeek = single ? days[single[2] ?? ''] : groups[group];
  const weekNumber = weekNumbers.get(position as 1 | 2 | 3 | 4 | -1);
  return dayOfWeek && weekNumber ? { dayOfWeek, weekNumber } : null;
}
