import type { Side } from '../../../shared/records/Area.ts';
import type { PairCase } from './decidePair.ts';
import type { SkipReason } from './SkipReason.ts';

/** A case with what the plan says of it when nothing is done. */
export interface PlannedCase extends PairCase {
  /** What was seen of each side; null for nothing. */
  seenRefs: Readonly<Record<Side, string | null>>;
  /** Why a side takes no part. */
  hidden: SkipReason | null;
}
