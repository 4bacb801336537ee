import type { Pattern, WeekDay } from '../../../shared/records/Recurrence.ts';
import { crossings } from './crossings.ts';
import type { Series } from './Series.ts';
import type { SeriesLimits } from './SeriesLimits.ts';
import { whyOther } from './whyOther.ts';

/** How people call the patterns. */
const names: Readonly<Record<Pattern['type'], string>> = {
  daily: 'every so many days',
  weekly: 'on days of the week',
  monthly: 'on a day of the month',
  monthlyNth: 'on the first, second … or last of some days of the month',
  yearly: 'on a day of the year',
  yearlyNth: 'on the first, second … or last of some days of a month of the year',
  regeneration: 'anew once it is done',
  other: 'by a rule of its own',
};

/**
 * Why a side cannot hold a series as it is, as sentences for a person; an empty list when it can. Such a series is
 * kept where it is and shown, never written in part (sync-knowledge 3.10).
 *
 * @throws AppError `invalid-input` for a rule that cannot be read, where exceptions have to be looked at.
 */
export function whatCannot(series: Series, limits: SeriesLimits): string[] {
  const { pattern, range, exceptions } = series.recurrence;
  const most = limits.intervals[pattern.type];
  if (most === undefined) {
    return pattern.type === 'other'
      ? whyOther(pattern.rrule)
      : [`It happens ${names[pattern.type]}, which is not known there.`];
  }
  const problems: string[] = [];
  if ('interval' in pattern && pattern.interval > most) {
    problems.push(`It happens every ${pattern.interval} times; at most ${most} can be said there.`);
  }
  if (range.type === 'count' && limits.mostTimes !== null && range.count > limits.mostTimes) {
    problems.push(
      `It happens ${range.count} times; at most ${limits.mostTimes} can be said there.`,
    );
  }
  if ('ordinal' in pattern && limits.nthDays === 'named' && !isNamed(pattern.days)) {
    problems.push(
      'It counts some days of the week together; only one day, working days, the weekend or all can be counted there.',
    );
  }
  const unheld = new Set(
    exceptions
      .flatMap(({ changes }) => (changes === null ? [] : Object.keys(changes)))
      .filter((field) => limits.exceptionFields?.includes(field) === false),
  );
  for (const field of [...unheld].sort()) {
    problems.push(`An occurrence differs in ${field}, which cannot be said there.`);
  }
  if (limits.exceptionFields?.length === 0 && exceptions.some(({ changes }) => changes === null)) {
    problems.push('An occurrence is cancelled, which cannot be said there.');
  }
  if (!limits.crossing) {
    for (const original of crossings(series)) {
      problems.push(
        `The occurrence of ${original.slice(0, 10)} was moved onto or past the day of another.`,
      );
    }
  }
  return problems;
}

function isNamed(days: readonly WeekDay[]): boolean {
  const isWeekend = (day: WeekDay) => day === 'SA' || day === 'SU';
  return (
    days.length === 1 ||
    days.length === 7 ||
    (days.length === 5 && !days.some(isWeekend)) ||
    (days.length === 2 && days.every(isWeekend))
  );
}
