import type { Side } from '../../../../shared/records/Area.ts';
import type { SyncReport } from '../SyncReport.ts';
import type { DriftReason } from './DriftReason.ts';

/** One thing that is not as it should be. */
export interface Drift {
  side: Side;
  ref: string;
  pairId: string | null;
  why: DriftReason;
  /** Where something differs. */
  fields: readonly string[];
}

/** What an audit tells beside what every report does. */
export interface AuditFacts {
  /** Pairs that were compared. */
  pairs: number;
  /** How many things were listed, and how many of them had to be read. */
  listed: Record<Side, number>;
  read: Record<Side, number>;
  /** Sides whose listing broke off: nothing is concluded from what is not in it. */
  incomplete: Side[];
  /** How many drifted, by reason. */
  drifted: Partial<Record<DriftReason, number>>;
  /** The first of them. */
  drift: Drift[];
  /** Of these, how many were put before the planner. */
  putIn: number;
  /** What the healing wants to be allowed; the next run asks for it. */
  brake: SyncReport['brake'];
}

export type AuditReport = SyncReport & AuditFacts;
