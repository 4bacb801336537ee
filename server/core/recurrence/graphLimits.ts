import type { SeriesLimits } from './SeriesLimits.ts';

/** Events in Microsoft Graph (recurrencePattern, recurrenceRange): as Exchange, with any days in daysOfWeek. */
export const graphLimits: SeriesLimits = {
  intervals: { daily: 999, weekly: 99, monthly: 99, monthlyNth: 99, yearly: 8, yearlyNth: 8 },
  mostTimes: 999,
  nthDays: 'any',
  crossing: false,
  exceptionFields: null,
};
