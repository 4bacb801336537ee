import type { Pair } from '../../../core/sync/Pair.ts';
import type { WriteStep } from '../apply/WriteStep.ts';
import type { Fate } from '../stages/WrittenWork.ts';
import type { LeftReason } from './LeftReason.ts';

/** How a write is taken back; or why not; or that there is nothing to do, since all is as it was before. */
export type Undoing =
  | { state: 'left'; why: LeftReason }
  | { state: 'nothing' }
  /** It was written before, and only the pair was not kept any more. */
  | { state: 'keep'; pair: Pair }
  | { state: 'write'; stored: Pair; step: WriteStep; fate: Fate };
