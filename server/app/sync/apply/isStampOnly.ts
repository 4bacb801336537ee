import type { WriteStep } from './WriteStep.ts';

/** Whether a step writes nothing of a person's, but the item's stamp. */
export function isStampOnly(step: WriteStep): boolean {
  return step.op === 'update' && Object.keys(step.set).length === 0;
}
