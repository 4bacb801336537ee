import type { Fields } from './SyncRecord.ts';

/** Days as RFC 5545 and Exchange both know them. */
export type WeekDay = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** Which of several: first to fourth, or the last. */
export type Ordinal = 1 | 2 | 3 | 4 | -1;

/**
 * When a series happens: the six patterns that Exchange, Graph and iCalendar have in common, regeneration of
 * tasks, and a way to keep what is none of them (sync-knowledge 3.10).
 */
export type Pattern =
  | { type: 'daily'; interval: number }
  | { type: 'weekly'; interval: number; days: readonly WeekDay[]; weekStart: WeekDay }
  /** The last day in a month that is shorter than `day`; so 31 is the last day of each month. */
  | { type: 'monthly'; interval: number; day: number }
  /** The first, second … of the days that are in `days`: of MO to FR, the first working day of the month. */
  | { type: 'monthlyNth'; interval: number; ordinal: Ordinal; days: readonly WeekDay[] }
  /** 29 February is the 28th where there is none. */
  | { type: 'yearly'; interval: number; month: number; day: number }
  | {
      type: 'yearlyNth';
      interval: number;
      month: number;
      ordinal: Ordinal;
      days: readonly WeekDay[];
    }
  /** Tasks only: so many units after the one before was completed. */
  | { type: 'regeneration'; unit: 'day' | 'week' | 'month' | 'year'; interval: number }
  /**
   * What has no such form: the value of an RRULE as it was written, without COUNT and UNTIL; where that is not all, the
   * lines RRULE, RDATE and EXRULE of iCalendar, one per line. Carried where a side can hold it, said where it cannot.
   */
  | { type: 'other'; rrule: string };

/** How long a series goes on. The last date that it may happen on is in the series' own zone, inclusive. */
export type Range =
  { type: 'endless' } | { type: 'count'; count: number } | { type: 'until'; date: string };

/** One occurrence that differs from its series. Named by its original start, which never changes. */
export interface Exception {
  /** Where the pattern put it: wall time in the series' zone, or a date. */
  original: string;
  /**
   * The fields in which it differs, never `recurrence`; null for an occurrence that is cancelled. With a start and
   * no end it was moved and is as long as the others.
   */
  changes: Fields | null;
}

/** A series as one aggregate: pattern, range, exceptions in the order of their original starts. */
export interface Recurrence {
  pattern: Pattern;
  range: Range;
  exceptions: readonly Exception[];
}
