import type { Side } from '../../../../shared/records/Area.ts';
import type { KeptReasons } from '../stages/KeptReasons.ts';
import type { SyncReport } from '../SyncReport.ts';
import type { UnpairedReason } from './UnpairedReason.ts';

/** What rebuilding tells beside what every report does. */
export interface RebuildFacts {
  /** Pairs that were found again, and both sides say the same. */
  inStep: number;
  /** Pairs that were found again and differ: the next run decides as the policy says. */
  differing: number;
  /** What carries a stamp, or may, and has no pair. */
  unpaired: KeptReasons<UnpairedReason>;
  /** Things of which at least two independent facts are the same: answered by resolveConflict with `same`. */
  proposed: { key: string; refs: Record<Side, string> }[];
}

export type RebuildReport = SyncReport & RebuildFacts;
