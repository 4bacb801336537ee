import type { Area, Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Conflict } from './Conflict.ts';

/** What one side of a pair was when both were last in step: that side's own words, as it itself read them back. */
export interface Baseline {
  ref: string;
  version: string | null;
  fields: Fields;
  /** What the server sent, kept opaque, so that what we do not map survives a write. */
  native: string | null;
}

/** An ERP record and a mailbox item that are the same thing, in one account. */
export interface Pair {
  id: string;
  account: string;
  area: Area;
  /** The ERP record it leads to; shared by the pairs of other accounts (one meeting in five calendars). */
  identity: string;
  /** Null while that side's thing is not made yet, or is gone. */
  erp: Baseline | null;
  mailbox: Baseline | null;
  /** Which side made it first. */
  origin: Side;
  /** The mailbox's account leads the record: the organizer's copy, or the one that created it. */
  isOwner: boolean;
  /** Set while people must decide; the pair is left alone until then, everything else goes on. */
  conflict: Conflict | null;
  /**
   * The side on which people deleted it while the policy kept the other's: it is not made there again. Null, or
   * absent, otherwise: then a side without a baseline is still to be made.
   */
  partedOn?: Side | null;
}

/** What a side said since: compared with the baseline of that same side only, never with the other side. */
export type Observation =
  | { state: 'present'; ref: string; version: string | null; fields: Fields; native: string | null }
  /**
   * Deleted, with the evidence for it. Nothing else may lead to a delete. `bin`: it lies in Deleted Items, there
   * known as `binRef` (EM9).
   */
  | {
      state: 'gone';
      ref: string;
      evidence: 'tombstone' | 'confirmed' | 'complete-listing' | 'bin';
      binRef?: string;
    }
  /** Still there, but outside the window, filter, category or right: never a deletion. */
  | { state: 'outOfScope'; ref: string }
  /** Nothing can be concluded: unread, unconfirmed, failed. */
  | { state: 'unknown'; ref: string; why: string };
