import type { WriteOp, Written } from '../../../ports/RecordStore.ts';
import type { Intent } from '../../../ports/SyncStore.ts';
import type { PairWork } from './PairWork.ts';
import type { WriteStep } from './WriteStep.ts';

/** A write on its way: the step, the intent that is stored before it, the operation that is sent. */
export interface Job {
  step: WriteStep;
  work: PairWork;
  intent: Intent;
  op: WriteOp;
}

/** A job with what became of it; null while nobody can tell. */
export interface EndedJob extends Job {
  written: Exclude<Written, { state: 'uncertain' }> | null;
}
