import { element } from '../../exchange/xml/element.ts';
import type { XmlElement } from '../../exchange/xml/XmlElement.ts';
import type { Recurrence } from '../Recurrence.ts';
import { recurrenceWords } from '../recurrenceWords.ts';

const { days: dayNames, weeks, months } = recurrenceWords;

/**
 * A pattern as EWS writes it (RecurrenceType); null for one that Exchange cannot hold, such as every
 * second year.
 */
export function recurrenceElement(recurrence: Recurrence): XmlElement | null {
  const pattern = patternElement(recurrence);
  if (!pattern) return null;
  const { startDate, endDate } = recurrence;
  const start = element('StartDate', startDate);
  const range =
    endDate === null
      ? element('NoEndRecurrence', [start])
      : element('EndDateRecurrence', [start, element('EndDate', endDate)]);
  return element('Recurrence', [pattern, range]);
}

function patternElement({ type, properties }: Recurrence): XmlElement | null {
  const { interval = 1, days = [], firstDayOfWeek = 'sun' } = properties;
  const { dayOfMonth, dayOfWeek, weekNumber, month } = properties;
  const every = element('Interval', interval);
  const within =
    dayOfMonth === undefined
      ? dayOfWeek && weekNumber
        ? [element('DaysOfWeek', dayNames[dayOfWeek]), element('DayOfWeekIndex', weeks[weekNumber])]
        : null
      : [element('DayOfMonth', dayOfMonth)];
  const isAbsolute = dayOfMonth !== undefined;
  switch (type) {
    case 'daily':
      return element('DailyRecurrence', [every]);
    case 'weekday':
      return weekly(every, 'Monday Tuesday Wednesday Thursday Friday', 'Monday');
    case 'weekly':
      return weekly(every, days.map((day) => dayNames[day]).join(' '), dayNames[firstDayOfWeek]);
    case 'monthly': {
      const name = isAbsolute ? 'AbsoluteMonthlyRecurrence' : 'RelativeMonthlyRecurrence';
      return within && element(name, [every, ...within]);
    }
    case 'yearly': {
      if (!within || interval !== 1 || month === undefined) return null;
      const name = isAbsolute ? 'AbsoluteYearlyRecurrence' : 'RelativeYearlyRecurrence';
      return element(name, [...within, element('Month', months[month] ?? '')]);
    }
  }
}

function weekly(every: XmlElement, days: string, first: string): XmlElement {
  return element('WeeklyRecurrence', [
    every,
    element('DaysOfWeek', days),
    element('FirstDayOfWeek', first),
  ]);
}
