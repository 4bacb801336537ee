import type { Area } from '../../../shared/records/Area.ts';
import type { SyncProgress } from '../sync/SyncProgress.ts';

/** Something that is under way for an account's area. */
export interface RunningWork {
  account: string;
  area: Area;
  /** A word for it: `sync`, `undo`, `preview` … */
  what: string;
  /** When it began, in milliseconds since 1970. */
  since: number;
  /** When it last came on. */
  cameOnAt: number;
  progress: SyncProgress | null;
}
