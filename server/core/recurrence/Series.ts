import type { Moment } from '../../../shared/records/Moment.ts';
import type { Recurrence } from '../../../shared/records/Recurrence.ts';

/** What it takes to say when a series happens. The first occurrence is at `start`; its zone is the series' own. */
export interface Series {
  start: Moment;
  /** Of the first occurrence, exclusive; null where there is none, as for tasks. */
  end: Moment | null;
  recurrence: Recurrence;
}
