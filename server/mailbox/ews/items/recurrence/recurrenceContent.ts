import type { Pattern, Range } from '../../../../../shared/records/Recurrence.ts';
import { element } from '../../xml/element.ts';
import { Xml } from '../../xml/Xml.ts';
import { refusal } from '../refusal.ts';
import { patternWords } from './patternWords.ts';

/** A series that is being written. What Exchange cannot hold was refused before (whatCannot). */
export interface WrittenSeries {
  pattern: Pattern;
  range: Range;
  /** The day of the first occurrence, yyyy-mm-dd. */
  startDate: string;
}

/** What is in a Recurrence element (RecurrenceType, TaskRecurrenceType): a pattern and a range. */
export function recurrenceContent({ pattern, range, startDate }: WrittenSeries): Xml {
  return new Xml(patternXml(pattern).markup + rangeXml(range, startDate).markup);
}

const regenerations = {
  day: 't:DailyRegeneration',
  week: 't:WeeklyRegeneration',
  month: 't:MonthlyRegeneration',
  year: 't:YearlyRegeneration',
} as const;

function patternXml(pattern: Pattern): Xml {
  switch (pattern.type) {
    case 'daily':
      return element('t:DailyRecurrence', {}, interval(pattern.interval));
    case 'weekly':
      return element(
        't:WeeklyRecurrence',
        {},
        interval(pattern.interval),
        element('t:DaysOfWeek', {}, pattern.days.map(patternWords.dayName).join(' ')),
        element('t:FirstDayOfWeek', {}, patternWords.dayName(pattern.weekStart)),
      );
    case 'monthly':
      return absolute(pattern.interval, pattern.day);
    case 'monthlyNth':
      return relative(pattern.interval, pattern);
    case 'yearly':
      if (pattern.interval > 1) return absolute(12 * pattern.interval, pattern.day);
      return element(
        't:AbsoluteYearlyRecurrence',
        {},
        element('t:DayOfMonth', {}, pattern.day),
        element('t:Month', {}, patternWords.monthName(pattern.month)),
      );
    case 'yearlyNth':
      if (pattern.interval > 1) return relative(12 * pattern.interval, pattern);
      return element(
        't:RelativeYearlyRecurrence',
        {},
        ...nth(pattern),
        element('t:Month', {}, patternWords.monthName(pattern.month)),
      );
    case 'regeneration':
      return element(regenerations[pattern.unit], {}, interval(pattern.interval));
    case 'other':
      throw refusal('The series happens by a rule that Exchange does not have.', 'pattern');
  }
}

function absolute(months: number, day: number): Xml {
  const dayOfMonth = element('t:DayOfMonth', {}, day);
  return element('t:AbsoluteMonthlyRecurrence', {}, interval(months), dayOfMonth);
}

function relative(months: number, pattern: Pattern & { type: 'monthlyNth' | 'yearlyNth' }): Xml {
  return element('t:RelativeMonthlyRecurrence', {}, interval(months), ...nth(pattern));
}

function nth({ days, ordinal }: Pattern & { type: 'monthlyNth' | 'yearlyNth' }): Xml[] {
  return [
    element('t:DaysOfWeek', {}, patternWords.groupName(days) ?? ''),
    element('t:DayOfWeekIndex', {}, patternWords.ordinalName(ordinal)),
  ];
}

function interval(every: number): Xml {
  return element('t:Interval', {}, every);
}

function rangeXml(range: Range, startDate: string): Xml {
  const start = element('t:StartDate', {}, startDate);
  switch (range.type) {
    case 'endless':
      return element('t:NoEndRecurrence', {}, start);
    case 'count':
      return element(
        't:NumberedRecurrence',
        {},
        start,
        element('t:NumberOfOccurrences', {}, range.count),
      );
    case 'until':
      return element('t:EndDateRecurrence', {}, start, element('t:EndDate', {}, range.date));
  }
}
