import { checkRange } from './checkRange.ts';
import { daysInMonth } from './daysInMonth.ts';
import { isRecurrence } from './isRecurrence.ts';
import type { Pattern, WeekDay } from './Recurrence.ts';
import { weekDays } from './weekDays.ts';

/** Longer rules than this are no rules (the longest of RFC 5545's examples has 97 characters). */
const longestRule = 20_000;

const ordinals: readonly number[] = [1, 2, 3, 4, -1];

/**
 * Why there can be no such series, as sentences: what a pattern and a range cannot say. Whether exceptions fit the
 * pattern is fitExceptions' question, since it takes expanding it.
 *
 * @param isTask Whether it belongs to a task; only those are made anew after they are done.
 */
export function checkRecurrence(name: string, value: unknown, isTask: boolean): string[] {
  if (!isRecurrence(value)) return [`${name} is no series.`];
  const { pattern, range } = value;
  const problems = [...checkPattern(name, pattern, isTask), ...checkRange(name, range)];
  // Lines have their ends in themselves, each its own.
  if (pattern.type === 'other' && pattern.rrule.includes(':') && range.type !== 'endless') {
    problems.push(`${name} is made of several lines and has an end beside them.`);
  }
  return problems;
}

function checkPattern(name: string, pattern: Pattern, isTask: boolean): string[] {
  if (pattern.type === 'other') {
    const length = pattern.rrule.trim().length;
    return length > 0 && length <= longestRule ? [] : [`${name} has a rule without content.`];
  }
  const problems: string[] = [];
  if (!Number.isSafeInteger(pattern.interval) || pattern.interval < 1) {
    problems.push(`${name} happens every ${pattern.interval} times, which nothing can.`);
  }
  if ('days' in pattern) problems.push(...checkDays(name, pattern.days));
  if ('weekStart' in pattern && !weekDays.includes(pattern.weekStart)) {
    problems.push(`${name} has weeks that start on no day.`);
  }
  if ('ordinal' in pattern && !ordinals.includes(pattern.ordinal)) {
    problems.push(`${name} wants a day that is not one of the first four or the last.`);
  }
  if ('month' in pattern && !isFrom(1, 12, pattern.month)) {
    problems.push(`${name} wants a month that the year does not have.`);
  } else if ('day' in pattern) {
    const most = 'month' in pattern ? daysInMonth(pattern.month) : 31;
    if (!isFrom(1, most, pattern.day)) problems.push(`${name} wants a day that no month has.`);
  }
  if (pattern.type === 'regeneration') {
    if (!isTask) problems.push(`${name} starts again after it is done, which only tasks can.`);
    if (!['day', 'week', 'month', 'year'].includes(pattern.unit)) {
      problems.push(`${name} counts in something other than days, weeks, months and years.`);
    }
  }
  return problems;
}

function checkDays(name: string, days: readonly WeekDay[]): string[] {
  if (days.length === 0) return [`${name} happens on no day of the week.`];
  return days.every((day) => weekDays.includes(day)) && new Set(days).size === days.length
    ? []
    : [`${name} names a day of the week twice, or one that there is not.`];
}

function isFrom(from: number, to: number, value: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
