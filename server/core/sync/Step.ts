import type { Side } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { AskReason } from './AskReason.ts';
import type { Baseline, Pair } from './Pair.ts';

/**
 * One step of a plan: plain JSON, so that it can be stored and shown. Steps of one plan may run in any order, except
 * that a purge follows the delete it belongs to.
 */
export type Step =
  | {
      op: 'create';
      side: Side;
      /** The pair as it is before; its id may be new. */
      pair: Pair;
      set: Fields;
      settles: readonly string[];
      /** What the other side said, for commitSteps. */
      source: Baseline;
    }
  | {
      op: 'update';
      side: Side;
      pair: Pair;
      /** What is written to, as it is now: reference, version for the condition, native form. */
      own: Baseline;
      /** What it holds in the fields that are set, for the condition and undo. */
      before: Fields;
      set: Fields;
      /** Fields of this side that another step of the plan carries to the other side. */
      pending: readonly string[];
      /**
       * Fields of the source that no step of the plan carries yet: it only makes public what hides its text, and that
       * is read before it is written over. Nothing otherwise.
       */
      held?: readonly string[];
      settles: readonly string[];
      source: Baseline;
    }
  | {
      op: 'delete';
      side: Side;
      pair: Pair;
      ref: string;
      version: string | null;
      before: Fields;
      settles: readonly string[];
    }
  /** Removes an item for good that lies in Deleted Items, after its record is deleted (EM9). */
  | { op: 'purge'; side: Side; pair: Pair; ref: string; settles: readonly string[] }
  /** The pair is kept as it is here; nothing is written to either side. */
  | { op: 'pair'; pair: Pair; settles: readonly string[] }
  | { op: 'forget'; pair: Pair; settles: readonly string[] }
  /** The pair, if there is one, is left alone until somebody has decided. Observations stay. */
  | {
      op: 'ask';
      reason: AskReason;
      /** The same question has the same key. */
      key: string;
      pair: Pair | null;
      fields: readonly string[];
      refs: Readonly<Record<Side, readonly string[]>>;
    };
