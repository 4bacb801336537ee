import type { Pattern } from '../../../shared/records/Recurrence.ts';

/** What a side can hold of a series; a connector says it, whatCannot makes sentences of it. */
export interface SeriesLimits {
  /** The patterns it has, and the longest interval of each. */
  intervals: Readonly<Partial<Record<Pattern['type'], number>>>;
  /** Most occurrences in a range by count; longer ones may be written with their last day. */
  mostTimes: number | null;
  /**
   * Which days "the second of these days" may name: any, or only one day, all seven, Monday to Friday, or the
   * weekend.
   */
  nthDays: 'any' | 'named';
  /** Whether an occurrence may be moved onto or over the day of a neighbour. */
  crossing: boolean;
  /** Fields that an exception can differ in; null for all. */
  exceptionFields: readonly string[] | null;
}
