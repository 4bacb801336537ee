import type { Moment } from '../../../shared/records/Moment.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** One time that a series really happens. */
export interface Occurrence {
  /** Where the pattern put it: its name for good. */
  original: string;
  start: Moment;
  end: Moment | null;
  /** The fields in which it differs from the series; none for most. */
  changes: Fields;
}
