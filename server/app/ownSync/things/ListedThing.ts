import type { Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Thing } from '../../../../shared/things.ts';

/** A thing of an account's area as the store knows it. */
export interface ListedThing extends Thing {
  /** Null for a thing of no pair. */
  pairId: string | null;
  refs: Partial<Record<Side, string>>;
  /** What its sides said when they were last seen; nothing for one that only its reference is known of. */
  known: readonly Fields[];
  /** A sentence, where somebody said one. */
  sentence: string | null;
  /** The key of the open question about it. */
  question: string | null;
}
