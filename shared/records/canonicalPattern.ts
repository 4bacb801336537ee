import type { Pattern, WeekDay } from './Recurrence.ts';
import { weekDays } from './weekDays.ts';

/**
 * A pattern as it is compared: days in the order of the week, and of several ways to say the same one.
 * The week's start matters only where weeks are left out (RFC 5545 section 3.3.10, WKST).
 */
export function canonicalPattern(pattern: Pattern): Pattern {
  switch (pattern.type) {
    case 'daily':
      return { type: 'daily', interval: pattern.interval };
    case 'weekly':
      return canonicalWeekly(pattern);
    case 'monthly':
      return { type: 'monthly', interval: pattern.interval, day: pattern.day };
    case 'monthlyNth': {
      const { interval, ordinal } = pattern;
      const days = inOrder(pattern.days);
      // The nth of all days is the day n, the last of all the last.
      if (days.length === 7)
        return { type: 'monthly', interval, day: ordinal === -1 ? 31 : ordinal };
      return { type: 'monthlyNth', interval, ordinal, days };
    }
    case 'yearly':
      return {
        type: 'yearly',
        interval: pattern.interval,
        month: pattern.month,
        day: Math.min(pattern.day, longest(pattern.month)),
      };
    case 'yearlyNth': {
      const { interval, month, ordinal } = pattern;
      const days = inOrder(pattern.days);
      if (days.length === 7) {
        return { type: 'yearly', interval, month, day: ordinal === -1 ? longest(month) : ordinal };
      }
      return { type: 'yearlyNth', interval, month, ordinal, days };
    }
    case 'regeneration':
      return { type: 'regeneration', unit: pattern.unit, interval: pattern.interval };
    case 'other':
      return { type: 'other', rrule: canonicalRule(pattern.rrule) };
  }
}

function canonicalWeekly({ interval, days, weekStart }: Pattern & { type: 'weekly' }): Pattern {
  const ordered = inOrder(days);
  if (interval === 1 && ordered.length === 7) return { type: 'daily', interval: 1 };
  const startMatters = interval > 1 && ordered.length > 1;
  return { type: 'weekly', interval, days: ordered, weekStart: startMatters ? weekStart : 'MO' };
}

/** Each day once, Monday first; what is no day, which checkRecurrence refuses, at the end. */
function inOrder(days: readonly WeekDay[]): WeekDay[] {
  const place = (day: WeekDay) => (weekDays.indexOf(day) + 8) % 8;
  return [...new Set(days)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** Days of the month where it has most. */
function longest(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Parts of a rule in one order, in capitals; lines, which come in any order too, likewise. */
function canonicalRule(text: string): string {
  return text
    .toUpperCase()
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => line.split(';').sort().join(';'))
    .sort()
    .join('\n');
}
