import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { NetWrite } from './NetWrite.ts';

/** A write that may be taken back, and all that this depends on. */
export interface Facing {
  write: NetWrite;
  /** The thing as it is now. */
  there: { state: 'gone' | 'hidden' | 'unreadable' } | { state: 'found'; now: Baseline };
  /** The pair that it belongs to now. */
  pair: Pair | null;
  /** The pair that the run wrote it for, where that is still there. */
  isPairKnown: boolean;
  /** The pair that undoing began for it before, where it did. */
  again: Pair | null;
  /** Something live carries the stamp of the pair that the run wrote it for. */
  isStamped: boolean;
  /** Other accounts lead to the record. */
  isShared: boolean;
  /** How often the sync wrote to the pair since, this run's own writes among them. */
  writesSince: number;
  /** Observations of it that wait, and are of before. */
  stale: readonly string[];
}
