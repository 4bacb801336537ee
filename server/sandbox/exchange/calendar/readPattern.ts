import type { Ordinal, Pattern, Range, WeekDay } from '../../../../shared/records/Recurrence.ts';
import { ItemError } from '../soap/ItemError.ts';
import { textOf } from '../xml/textOf.ts';
import type { XmlElement } from '../xml/XmlElement.ts';
import type { WrittenPattern } from './WrittenPattern.ts';

const days: readonly (readonly [string, WeekDay])[] = [
  ['Monday', 'MO'],
  ['Tuesday', 'TU'],
  ['Wednesday', 'WE'],
  ['Thursday', 'TH'],
  ['Friday', 'FR'],
  ['Saturday', 'SA'],
  ['Sunday', 'SU'],
];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const ordinals: Readonly<Record<string, Ordinal>> = {
  First: 1,
  Second: 2,
  Third: 3,
  Fourth: 4,
  Last: -1,
};

const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  DailyRegeneration: 'day',
  WeeklyRegeneration: 'week',
  MonthlyRegeneration: 'month',
  YearlyRegeneration: 'year',
};

/**
 * Reads a Recurrence (RecurrenceType or TaskRecurrenceType).
 *
 * @throws ItemError `ErrorCalendarInvalidRecurrence` for what Exchange cannot hold.
 */
export function readPattern(recurrence: XmlElement): WrittenPattern {
  const [written, range] = recurrence.children;
  if (written === undefined || range === undefined) refuse('it has no pattern or no range');
  const startDate = textOf(range, 'StartDate')?.slice(0, 10) ?? '';
  return { pattern: patternOf(written), range: rangeOf(range), startDate };
}

function patternOf(written: XmlElement): Pattern {
  const interval = Number(textOf(written, 'Interval') ?? 1);
  if (interval < 1 || interval > 999) refuse('its interval is out of range');
  const unit = units[written.name];
  if (unit !== undefined) return { type: 'regeneration', unit, interval };
  const day = Number(textOf(written, 'DayOfMonth') ?? 1);
  if (day < 1 || day > 31) refuse('its day of the month is out of range');
  const month = months.indexOf(textOf(written, 'Month') ?? '') + 1;
  const ordinal = ordinals[textOf(written, 'DayOfWeekIndex') ?? ''] ?? 1;
  const on = daysOf(textOf(written, 'DaysOfWeek') ?? '');
  switch (written.name) {
    case 'DailyRecurrence':
      return { type: 'daily', interval };
    case 'WeeklyRecurrence': {
      const [weekStart = 'SU'] = daysOf(textOf(written, 'FirstDayOfWeek') ?? 'Sunday');
      return { type: 'weekly', interval, days: on, weekStart };
    }
    case 'AbsoluteMonthlyRecurrence':
      return { type: 'monthly', interval, day };
    case 'RelativeMonthlyRecurrence':
      return { type: 'monthlyNth', interval, ordinal, days: on };
    case 'AbsoluteYearlyRecurrence':
      return { type: 'yearly', interval, month, day };
    case 'RelativeYearlyRecurrence':
      return { type: 'yearlyNth', interval, month, ordinal, days: on };
    default:
      return refuse(`${written.name} is not known`);
  }
}

function rangeOf(range: XmlElement): Range {
  if (range.name === 'NumberedRecurrence') {
    const count = Number(textOf(range, 'NumberOfOccurrences'));
    if (count < 1 || count > 999) refuse('its number of occurrences is out of range');
    return { type: 'count', count };
  }
  if (range.name === 'EndDateRecurrence') {
    const date = textOf(range, 'EndDate')?.slice(0, 10) ?? '';
    if (date < (textOf(range, 'StartDate')?.slice(0, 10) ?? '')) {
      throw new ItemError(
        'ErrorCalendarEndDateIsEarlierThanStartDate',
        'The end date of the recurrence is before its start date.',
      );
    }
    return { type: 'until', date };
  }
  return { type: 'endless' };
}

function daysOf(text: string): WeekDay[] {
  return text.split(/\s+/).flatMap((word) => {
    if (word === 'Day') return days.map(([, short]) => short);
    if (word === 'Weekday') return days.slice(0, 5).map(([, short]) => short);
    if (word === 'WeekendDay') return days.slice(5).map(([, short]) => short);
    return days.find(([name]) => name === word)?.[1] ?? [];
  });
}

function refuse(why: string): never {
  throw new ItemError('ErrorCalendarInvalidRecurrence', `The recurrence is invalid: ${why}.`);
}
