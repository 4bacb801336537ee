import type { Side } from '../../../../shared/records/Area.ts';
import type { Step } from '../../../core/sync/Step.ts';
import type { Deletion } from './Deletion.ts';

/** The step of a deletion, for the guards and the journal. */
export function deleteStep(side: Side, { pair, now }: Deletion): Extract<Step, { op: 'delete' }> {
  const { ref, version, fields } = now;
  return { op: 'delete', side, pair, ref, version, before: fields, settles: [] };
}
