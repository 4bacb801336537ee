import { exchangeLimits } from './exchangeLimits.ts';
import type { SeriesLimits } from './SeriesLimits.ts';

/** Tasks in Exchange over EWS: regeneration too, and no exceptions: a task's occurrences are made one after the other. */
export const exchangeTaskLimits: SeriesLimits = {
  ...exchangeLimits,
  intervals: { ...exchangeLimits.intervals, regeneration: 99 },
  exceptionFields: [],
};
