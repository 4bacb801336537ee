import type { Area } from '../../../shared/records/Area.ts';

/** An account's area that should have run well by now and did not: people are to be told. */
export interface Alarm {
  account: string;
  area: Area;
  /** When it was noticed, in milliseconds since 1970. */
  since: number;
  /** Why its last run ended badly; null where it did not, or hangs, or nothing runs at all. */
  trouble: string | null;
}
