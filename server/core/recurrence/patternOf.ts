import { daysInMonth } from '../../../shared/records/daysInMonth.ts';
import type { Moment } from '../../../shared/records/Moment.ts';
import type { Pattern, WeekDay } from '../../../shared/records/Recurrence.ts';
import { weekDays } from '../../../shared/records/weekDays.ts';
import { wallOf } from '../time/wallOf.ts';
import { isWithinDay } from './isWithinDay.ts';
import { nthDays } from './nthDays.ts';
import { plainDays } from './plainDays.ts';
import type { RuleParts } from './RuleParts.ts';
import { wholeNumbers } from './wholeNumbers.ts';

/** Parts that one of our patterns may have; any other makes a rule that is none of them. */
const understood = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'],
  ...['BYHOUR', 'BYMINUTE', 'BYSECOND'],
]);

/** A rule as it is looked at: what it names, null for what it does not. */
interface Rule {
  interval: number;
  weekStart: WeekDay;
  months: readonly number[] | null;
  monthDays: readonly number[] | null;
  start: { day: number; month: number; weekDay: WeekDay };
  parts: RuleParts;
}

/**
 * The pattern that says exactly what the rule says, no occurrence more or less; null where none does. Several ways to
 * write a rule lead to one pattern: every working day is written daily, weekly or monthly.
 */
export function patternOf(parts: RuleParts, start: Moment): Pattern | null {
  if ([...parts.keys()].some((name) => !understood.has(name)) || isWithinDay(parts, start)) {
    return null;
  }
  const interval = wholeNumbers(parts.get('INTERVAL') ?? '1', 1, 99_999)?.[0];
  const weekStart = weekDays.find((day) => day === (parts.get('WKST') ?? 'MO'));
  const months = parts.has('BYMONTH') ? wholeNumbers(parts.get('BYMONTH') ?? '', 1, 12) : null;
  const monthDays = parts.has('BYMONTHDAY')
    ? wholeNumbers(parts.get('BYMONTHDAY') ?? '', -31, 31)
    : null;
  if (interval === undefined || weekStart === undefined) return null;
  if (parts.has('BYMONTH') && months === null) return null;
  if (parts.has('BYMONTHDAY') && (monthDays === null || monthDays.includes(0))) return null;
  const wall = wallOf(start);
  const weekDay = weekDays[wall.dayOfWeek - 1] ?? 'MO';
  const rule: Rule = {
    interval,
    weekStart,
    months,
    monthDays,
    start: { day: wall.day, month: wall.month, weekDay },
    parts,
  };
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return daily(rule);
    case 'WEEKLY':
      return weekly(rule);
    case 'MONTHLY':
      return monthly(rule);
    case 'YEARLY':
      return yearly(rule);
    default:
      return null;
  }
}

function daily({ interval, months, monthDays, weekStart, parts }: Rule): Pattern | null {
  if (months !== null || monthDays !== null || parts.has('BYSETPOS')) return null;
  if (!parts.has('BYDAY')) return { type: 'daily', interval };
  const days = plainDays(parts.get('BYDAY') ?? '');
  return days === null || interval > 1 ? null : { type: 'weekly', interval, days, weekStart };
}

function weekly({ interval, months, monthDays, weekStart, start, parts }: Rule): Pattern | null {
  if (months !== null || monthDays !== null || parts.has('BYSETPOS')) return null;
  const days = parts.has('BYDAY') ? plainDays(parts.get('BYDAY') ?? '') : [start.weekDay];
  return days === null ? null : { type: 'weekly', interval, days, weekStart };
}

function monthly(rule: Rule): Pattern | null {
  const { interval, months, weekStart, parts } = rule;
  if (months !== null) {
    // Each month of one month is each year; with gaps between months it depends on the start.
    return months.length === 1 && interval === 1 && hasDay(rule) ? yearly(rule) : null;
  }
  if (!parts.has('BYDAY')) {
    const day = dayOfMonth(rule, 28, 31);
    return day === null ? null : { type: 'monthly', interval, day };
  }
  const nth = nthDays(rule.parts, rule.monthDays);
  if (nth !== null) return { type: 'monthlyNth', interval, ...nth };
  return interval === 1 ? everyWeek(rule, weekStart) : null;
}

function yearly(rule: Rule): Pattern | null {
  const { interval, months, monthDays, weekStart, start, parts } = rule;
  if (parts.has('BYDAY')) {
    const nth = nthDays(parts, monthDays);
    if (nth !== null && months?.length === 1) {
      return { type: 'yearlyNth', interval, month: months[0] ?? 0, ...nth };
    }
    return months === null && interval === 1 ? everyWeek(rule, weekStart) : null;
  }
  if (months === null && monthDays !== null) {
    // The 15th of every month of every year.
    const day = interval === 1 && !parts.has('BYSETPOS') ? dayOfMonth(rule, 28, 31) : null;
    return day === null ? null : { type: 'monthly', interval, day };
  }
  const month = months === null ? start.month : months[0];
  if (month === undefined || (months?.length ?? 1) > 1) return null;
  const longest = daysInMonth(month);
  const day = dayOfMonth(rule, month === 2 ? 28 : longest, longest);
  return day === null ? null : { type: 'yearly', interval, month, day };
}

function hasDay({ monthDays, parts }: Rule): boolean {
  return monthDays !== null || parts.has('BYDAY');
}

/** Every Monday of every month is every Monday. */
function everyWeek({ monthDays, parts }: Rule, weekStart: WeekDay): Pattern | null {
  const days = plainDays(parts.get('BYDAY') ?? '');
  if (days === null || monthDays !== null || parts.has('BYSETPOS')) return null;
  return { type: 'weekly', interval: 1, days, weekStart };
}

/**
 * The day that a pattern would name for the days of the month in a rule; null where a pattern would happen in a
 * shorter month and the rule would not.
 *
 * @param shortest The fewest days that the months in question have, `longest` the most.
 */
function dayOfMonth(
  { monthDays, start, parts }: Rule,
  shortest: number,
  longest: number,
): number | null {
  const days = monthDays ?? [start.day];
  const position = parts.get('BYSETPOS');
  if (position === '-1') {
    // 28, 29, 30, of these the last there is: the day 30 or the last of a shorter month (patternRule).
    const last = Math.max(...days);
    const all = Array.from({ length: last - shortest + 1 }, (_, index) => shortest + index);
    const isClamped = last >= shortest && days.length === all.length;
    if (isClamped && all.every((day) => days.includes(day))) return last;
  }
  const [day] = days;
  if (day === undefined || days.length > 1) return null;
  if (position !== undefined && position !== '1' && position !== '-1') return null;
  if (day === -1) return longest;
  return day >= 1 && day <= shortest ? day : null;
}
