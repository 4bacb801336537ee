import type { SeriesLimits } from './SeriesLimits.ts';

/** iCalendar holds everything (RFC 5545), but no task that starts again when it is done. */
export const iCalendarLimits: SeriesLimits = {
  intervals: {
    daily: Infinity,
    weekly: Infinity,
    monthly: Infinity,
    monthlyNth: Infinity,
    yearly: Infinity,
    yearlyNth: Infinity,
    other: Infinity,
  },
  mostTimes: null,
  nthDays: 'any',
  crossing: true,
  exceptionFields: null,
};
