import type { Recurrence } from '../mailbox/Recurrence.ts';
import type { Strings } from './strings/en.ts';

// A week in which the days are in order, to take their names from.
const sunday = Date.UTC(2023, 0, 1);
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** A series' pattern as a sentence: `Every week on Monday, until 31/03/2027`. */
export function formatRecurrence(
  recurrence: Recurrence | null,
  strings: Strings,
  language: string,
): string {
  const words = strings.recurrence;
  if (!recurrence) return words.unknown;
  const interval = recurrence.properties.interval ?? 1;
  const named = (recurrence.properties.days ?? []).map((day) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
      sunday + days.indexOf(day) * 86_400_000,
    ),
  );
  const rule = {
    daily: () => words.daily(interval),
    weekday: () => words.weekday,
    weekly: () => words.weekly(interval, new Intl.ListFormat(language).format(named)),
    monthly: () => words.monthly(interval),
    yearly: () => words.yearly(interval),
  }[recurrence.type]();
  if (!recurrence.endDate) return rule;
  const end = new Intl.DateTimeFormat(language === 'en-US' ? 'en-GB' : language, {
    ...{ dateStyle: 'medium', timeZone: 'UTC' },
  }).format(Date.parse(recurrence.endDate));
  return `${rule}, ${words.until(end)}`;
}
