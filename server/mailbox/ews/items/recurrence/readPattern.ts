import type { Pattern, Range } from '../../../../../shared/records/Recurrence.ts';
import { badAnswer } from '../../xml/badAnswer.ts';
import { textOf } from '../../xml/textOf.ts';
import type { XmlElement } from '../../xml/XmlElement.ts';
import { patternWords } from './patternWords.ts';

const regenerations: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  DailyRegeneration: 'day',
  WeeklyRegeneration: 'week',
  MonthlyRegeneration: 'month',
  YearlyRegeneration: 'year',
};

/**
 * What a Recurrence element says (RecurrenceType, TaskRecurrenceType).
 *
 * @throws AppError `bad-answer` for what is none
 */
export function readPattern(recurrence: XmlElement): { pattern: Pattern; range: Range } {
  const [written, range] = recurrence.children;
  if (written === undefined || range === undefined) throw unreadable(recurrence);
  return { pattern: patternOf(written), range: rangeOf(range) };
}

function patternOf(written: XmlElement): Pattern {
  const unit = regenerations[written.name];
  if (unit !== undefined) return { type: 'regeneration', unit, interval: intervalOf(written) };
  switch (written.name) {
    case 'DailyRecurrence':
      return { type: 'daily', interval: intervalOf(written) };
    case 'WeeklyRecurrence': {
      // Exchange before 2010 SP1 does not say it, and means Sunday.
      const [weekStart] =
        patternWords.readDays(textOf(written, 'FirstDayOfWeek') ?? 'Sunday') ?? [];
      if (weekStart === undefined) throw unreadable(written);
      return { type: 'weekly', interval: intervalOf(written), days: daysOf(written), weekStart };
    }
    case 'AbsoluteMonthlyRecurrence':
      return { type: 'monthly', interval: intervalOf(written), day: dayOf(written) };
    case 'RelativeMonthlyRecurrence':
      return { type: 'monthlyNth', interval: intervalOf(written), ...nthOf(written) };
    case 'AbsoluteYearlyRecurrence':
      return { type: 'yearly', interval: 1, month: monthOf(written), day: dayOf(written) };
    case 'RelativeYearlyRecurrence':
      return { type: 'yearlyNth', interval: 1, month: monthOf(written), ...nthOf(written) };
    default:
      throw unreadable(written);
  }
}

function rangeOf(range: XmlElement): Range {
  switch (range.name) {
    case 'NoEndRecurrence':
      return { type: 'endless' };
    case 'NumberedRecurrence':
      return { type: 'count', count: numberOf(range, 'NumberOfOccurrences') };
    case 'EndDateRecurrence':
      // Exchange may add an offset, which means nothing to a date.
      return { type: 'until', date: (textOf(range, 'EndDate') ?? '').slice(0, 10) };
    default:
      throw unreadable(range);
  }
}

function nthOf(written: XmlElement): Pick<Pattern & { type: 'monthlyNth' }, 'ordinal' | 'days'> {
  const ordinal = patternWords.readOrdinal(textOf(written, 'DayOfWeekIndex') ?? '');
  if (ordinal === undefined) throw unreadable(written);
  return { ordinal, days: daysOf(written) };
}

function daysOf(written: XmlElement) {
  const days = patternWords.readDays(textOf(written, 'DaysOfWeek') ?? '');
  if (days === undefined) throw unreadable(written);
  return days;
}

function monthOf(written: XmlElement): number {
  const month = patternWords.readMonth(textOf(written, 'Month') ?? '');
  if (month === undefined) throw unreadable(written);
  return month;
}

/** 31 is the last day of each month, and of a month that is shorter its last. */
function dayOf(written: XmlElement): number {
  return numberOf(written, 'DayOfMonth');
}

function intervalOf(written: XmlElement): number {
  return numberOf(written, 'Interval');
}

function numberOf(written: XmlElement, name: string): number {
  const number = Number(textOf(written, name) ?? Number.NaN);
  if (!Number.isSafeInteger(number) || number < 1) throw unreadable(written);
  return number;
}

function unreadable({ name }: XmlElement) {
  return badAnswer('unknown-recurrence', 'sent a series of an unknown kind', { name });
}
