import { otherSide } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Job } from './Job.ts';

/** The pair that a step begins, half made: a thing found after a crash is joined to it. Null for one that there is. */
export function pairBegun({ step, work }: Pick<Job, 'step' | 'work'>): Pair | null {
  if (step.op !== 'create' || work.stored !== null) return null;
  const source = otherSide(step.side);
  const identity = source === 'erp' ? step.source.ref : step.pair.identity;
  return { ...step.pair, identity, [source]: step.source, [step.side]: null };
}
