import type { SeriesLimits } from './SeriesLimits.ts';

/**
 * Appointments in Exchange over EWS: six patterns (types.xsd, RecurrencePatternTypes); intervals as the pages of each
 * pattern say; a yearly one has none there and is written monthly, every twelve months (at most 99, so eight years);
 * DaysOfWeek of the nth patterns is one word; [MS-OXCICAL] and EWS know 999 occurrences at most.
 */
export const exchangeLimits: SeriesLimits = {
  intervals: { daily: 999, weekly: 99, monthly: 99, monthlyNth: 99, yearly: 8, yearlyNth: 8 },
  mostTimes: 999,
  nthDays: 'named',
  crossing: false,
  exceptionFields: null,
};
