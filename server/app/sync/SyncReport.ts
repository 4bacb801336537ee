import type { ErrorKind } from '../../../shared/errorKinds.ts';
import type { Side } from '../../../shared/records/Area.ts';
import type { BrakeReport } from '../../core/sync/brake.ts';
import type { AskReason } from '../../core/sync/AskReason.ts';
import type { Loss } from '../../core/sync/Loss.ts';
import type { SkipReason } from '../../core/sync/SkipReason.ts';
import type { Run } from '../../ports/SyncStore.ts';

/** Why a thing is not in step, in words that whoever shows it puts into a person's language. */
export type NotInStepReason =
  | SkipReason
  | 'set-aside'
  | 'asked'
  /** A write may have happened, and nobody could look yet. */
  | 'unsettled-write'
  /** It was changed under the run's hands more often than it tried. */
  | 'changed-meanwhile'
  /** It goes the way this run was not to go. */
  | 'other-direction'
  /** It changed in a plan that waits for approval. */
  | 'waits-for-approval'
  /** Both sides say other things, and nobody changes any of it: a run was taken back. */
  | 'differs'
  /** It changed, or somebody decided about it, and no run has dealt with that yet. */
  | 'next-run'
  /** Something we send is not to be sent: a defect, stopped before it did harm. */
  | 'unsendable';

/** One thing that is not in step. */
export interface NotInStep {
  side: Side;
  ref: string;
  pairId: string | null;
  why: NotInStepReason;
  /** A sentence, where somebody said one. Names no content. */
  sentence: string | null;
}

/** A question to people, answered by resolveConflict. */
export interface Question {
  key: string;
  reason: AskReason;
  pairId: string | null;
  fields: readonly string[];
  refs: Readonly<Record<Side, readonly string[]>>;
}

/** A side that did not tell all of what it was asked. As long as that lasts, something is left undone (I15). */
export interface PartlyRead {
  side: Side;
  /** What ended early: the list of changes, or that of everything there is. */
  what: 'changes' | 'listing';
  /** What is left undone because of it, for people. */
  sentence: string;
}

/** How many of what a run did; writes are those that happened. */
export interface SyncCounts {
  observed: Record<Side, number>;
  create: Record<Side, number>;
  update: Record<Side, number>;
  delete: Record<Side, number>;
  paired: number;
  forgotten: number;
  recovered: number;
  /** Items that only got their stamp. */
  stamped: number;
  setAside: number;
}

/** What was done, what is in step, what is not and why. Kept in the run as JSON. */
export interface SyncReport {
  runId: string;
  state: Exclude<Run['state'], 'running'>;
  /** Why nothing at all was looked at; null when something was. */
  idle: 'no-company' | 'area-off' | 'side-lacks-area' | null;
  counts: SyncCounts;
  /** Pairs that both sides have and nothing is open about. */
  inStep: number;
  /** How many are not, by reason. */
  outOfStep: Partial<Record<NotInStepReason, number>>;
  /** The first of them. */
  notInStep: readonly NotInStep[];
  /** What could be read in part only, with what is left undone meanwhile. */
  partlyRead: readonly PartlyRead[];
  /** How many things this run carried over in part, since the other side has no room for the rest. */
  lossy: number;
  /** The first of them. */
  losses: readonly Loss[];
  /** The first of all that are open, those of pairs first, longest open first. */
  questions: readonly Question[];
  /** True where it did only what a person wanted done by hand: of what has no pair it looked at nothing else. */
  byHand?: boolean;
  /** What the brake asks to be allowed, with the digest to be named in the approval. */
  brake: (BrakeReport & { asks: string }) | null;
  /** Who allowed what the brake or starting over asked for, and when; absent where nothing was asked. */
  allowed?: { by: string; at: number };
  /** What ended a run that failed. */
  error: {
    kind: ErrorKind;
    reason: string | null;
    message: string;
    retryAfter: number | null;
  } | null;
}
