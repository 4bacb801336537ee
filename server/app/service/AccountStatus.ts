import type { Area } from '../../../shared/records/Area.ts';
import type { Direction } from '../../core/sync/Policy.ts';
import type { Run, SetAside } from '../../ports/SyncStore.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import type { RunningWork } from './RunningWork.ts';
import type { SaidToAll } from './SaidToAll.ts';

/**
 * How an area is, in one word; the first that fits counts. `conflict`: people are to decide about things or about a run;
 * `waiting`: something is not in step and will be tried by itself. `off` also where a side does not have the area.
 */
export type AreaState =
  'off' | 'paused' | 'failed' | 'conflict' | 'waiting' | 'never-ran' | 'in-step';

/** How an area of an account is. */
export interface AreaStatus {
  area: Area;
  state: AreaState;
  direction: Direction;
  running: RunningWork | null;
  lastRun: Pick<Run, 'id' | 'kind' | 'startedAt' | 'endedAt' | 'state'> | null;
  /** Why the last run looked at nothing at all; null where it did. */
  idle: SyncReport['idle'];
  /** When the last run ended well; null for never. */
  wellAt: number | null;
  /** When the next one begins by itself; null for never. `isLive`: a side tells of changes besides. */
  next: { at: number; isLive: boolean } | null;
  /** Pairs that both sides have. */
  pairs: number;
  /** Those of them that nothing is the matter with; null where no run has told anything yet. */
  inStep: number | null;
  /** What is not in step now, whatever did that (`outOfStepNow`). */
  outOfStep: SyncReport['outOfStep'];
  /** The first of them. */
  notInStep: SyncReport['notInStep'];
  /** What is set aside, by the time of the next try. */
  setAside: readonly SetAside[];
  /** Pairs about which people are asked. */
  questions: number;
  /** What a run wants to be allowed. */
  approval: { runId: string; asks: string; brake: SyncReport['brake'] } | null;
  /** What is half done and holds every run off: starting over, rebuilding. */
  held: { runId: string; kind: Run['kind'] } | null;
  /** Until when some process has the area for itself, if it was killed; it asks for more time while it is not. */
  busyUntil: number | null;
  /** Why the last run ended badly. */
  trouble: SaidToAll | null;
}

/** How an account is. */
export interface AccountStatus {
  account: string;
  name: string;
  mailbox: string;
  company: string | null;
  isPaused: boolean;
  /** Whether both sides tell of changes at present. */
  isLive: boolean;
  /** The gravest of its areas. */
  state: AreaState;
  areas: readonly AreaStatus[];
}
