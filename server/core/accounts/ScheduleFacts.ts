import type { Side } from '../../../shared/records/Area.ts';
import type { Schedule } from '../sync/Policy.ts';

/** When an area ran last; the port's `RunTimes` is one. Times are milliseconds since 1970. */
export interface RunHistory {
  /** When the last run that ended well ended. */
  wellAt: number | null;
  /** When the last run ended, well or not. */
  endedAt: number | null;
  /** How many ended badly since the last that ended well. */
  failures: number;
  /**
   * When the last run began that ended well and wrote to that side, if that is known. Without it `wellAt` counts for both
   * sides, and a run one way stands for one the other way.
   */
  servedAt?: Readonly<Record<Side, number | null>>;
}

/** What decides when an account's area runs next by itself. */
export interface ScheduleFacts {
  /** Of the area's policy. */
  schedules: readonly Schedule[];
  /** Null where it never ran. */
  times: RunHistory | null;
  /** When the account was made, in milliseconds since 1970: intervals are counted from there. */
  since: number;
  /** Milliseconds since 1970. */
  now: number;
  /** IANA name of the server's zone, in which times of the day are meant. */
  zone: string;
  /** Whether both sides tell of changes just now (live mode); then `notice` only runs by itself to be sure. */
  isListening: boolean;
  /**
   * By how much the clock was set back since the last run was noted, as the scheduler saw (`clockSetBack`), in
   * milliseconds; none unless said.
   */
  setBack?: number;
}
