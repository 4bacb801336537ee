import type { Side } from '../../../shared/records/Area.ts';
import { sides } from '../../../shared/records/Area.ts';
import type { BrakeLimit, Policy } from './Policy.ts';
import type { Step } from './Step.ts';

/** Why a run stops and asks. */
export interface BrakeReport {
  /** How much would be lost, of how many pairs. */
  deletes: number;
  overwrites: number;
  total: number;
  reasons: readonly ('many-deletes' | 'many-overwrites' | 'side-empty')[];
}

/**
 * The safety brake (NX4, class 4 of sync-knowledge 4): null, or why this plan must not run unasked. Deletes and
 * overwrites are counted apart. A side that lost everything trips it however few that are, above one.
 *
 * @param total how many pairs the account has in this area.
 * @param gone how many of them were seen to be gone, by side.
 */
export function brake(
  steps: readonly Step[],
  limits: Policy['brake'],
  total: number,
  gone: Readonly<Record<Side, number>>,
): BrakeReport | null {
  const deletes = steps.filter(({ op }) => op === 'delete').length;
  const overwrites = steps.filter(isOverwrite).length;
  const isEmpty = deletes > 0 && sides.some((side) => gone[side] > 1 && gone[side] >= total);
  const reasons: BrakeReport['reasons'] = [
    ...(exceeds(deletes, total, limits.deletes) ? (['many-deletes'] as const) : []),
    ...(exceeds(overwrites, total, limits.overwrites) ? (['many-overwrites'] as const) : []),
    ...(isEmpty ? (['side-empty'] as const) : []),
  ];
  return reasons.length === 0 ? null : { deletes, overwrites, total, reasons };
}

function exceeds(count: number, total: number, { share, number }: BrakeLimit): boolean {
  return count > number && count > share * total;
}

/** An update that replaces or clears something; one that only fills what was empty takes nothing away. */
function isOverwrite(step: Step): boolean {
  return step.op === 'update' && Object.values(step.before).some((value) => value !== null);
}
