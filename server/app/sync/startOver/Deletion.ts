import type { Baseline, Pair } from '../../../core/sync/Pair.ts';

/** A thing that is to be deleted, as it is now. */
export interface Deletion {
  pair: Pair;
  now: Baseline;
}
