import type { Run } from '../../../ports/SyncStore.ts';

/** What a run of several stages is, beside the work itself. */
export interface Stages<T extends object> {
  kind: Exclude<Run['kind'], 'sync'>;
  /** Where it stands at its beginning, as JSON. */
  progress: string;
  /** What its report tells beside what every report does; filled while it works. */
  told: T;
  /**
   * Whether syncing would do harm from there on: stopped or failed it stays open then, holds off every other run of the
   * scope, and goes on when it is asked for again. Killed it does so anyway.
   */
  holdsOff: (progress: string) => boolean;
  /** The scope is taken without looking whether it is sound, since it is forgotten anyway. */
  isDamaged?: boolean;
  /** Whether a run of this kind that is still open is this one, so that it goes on. Always, when absent. */
  isSame?: (open: Run) => boolean;
}
