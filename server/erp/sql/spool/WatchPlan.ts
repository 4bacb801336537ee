import type { Watched } from './Watched.ts';

/** What triggers are needed for. */
export interface WatchPlan {
  watched: Watched[];
  /** The kinds all of whose changes triggers see. */
  kinds: string[];
  /** Why the changes of other kinds cannot be seen by triggers, for a person. */
  missing: { kind: string; message: string }[];
}
