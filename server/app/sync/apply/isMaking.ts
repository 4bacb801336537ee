import type { WriteStep } from './WriteStep.ts';

/** Whether a step writes fields, and so has something to read back: a deletion has not. */
export function isMaking(step: WriteStep): step is Extract<WriteStep, { op: 'create' | 'update' }> {
  return step.op === 'create' || step.op === 'update';
}
