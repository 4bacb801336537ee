import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import { countPlan } from '../../../core/sync/countPlan.ts';
import type { Plan, PlanInput } from '../../../core/sync/Plan.ts';
import { planSync } from '../../../core/sync/planSync.ts';
import type { Step } from '../../../core/sync/Step.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { SliceInput } from './inputOf.ts';

/**
 * The plan for a slice, without what would begin a pair with a thing that is set aside. Such a thing is planned with all
 * the others, since its like must not be taken for one that has none and be made a second time (I4). And without what
 * would follow from a thing that is missing, and may be one of those that cannot be read (I5).
 */
export function planSlice(run: SyncRun, { input, unsure }: SliceInput): Plan {
  const plan = planSync(input);
  const known = new Set(input.pairs.map(({ id }) => id));
  const steps = plan.steps.filter((step) => {
    const missing = unsure.find(
      ({ pairId, side }) => pairId === step.pair?.id && !isFound(input, step, side),
    );
    if (missing !== undefined) {
      run.tally.note(missing.side, missing.ref, missing.pairId, 'look-first');
      return false;
    }
    if (!('side' in step) || known.has(step.pair.id)) return true;
    const places = placesOf(step);
    const asides = places.flatMap(({ side, ref }) =>
      run.isSetAside(side, ref) ? (run.asides.get(placeKey(side, ref)) ?? []) : [],
    );
    const [first] = asides;
    if (first === undefined) return true;
    for (const { side, ref } of places) run.tally.note(side, ref, null, 'set-aside', first.reason);
    return false;
  });
  if (steps.length === plan.steps.length) return plan;
  const left = new Set(steps.flatMap((step) => ('side' in step ? step.pair.id : [])));
  const out = new Set(plan.steps.flatMap((step) => ('side' in step ? step.pair.id : [])));
  const losses = plan.losses.filter(({ pairId }) => left.has(pairId) || !out.has(pairId));
  return { ...plan, steps, losses, counts: countPlan(steps, plan.skipped) };
}

/** Whether a step knows where the missing thing is now. */
function isFound({ seen }: PlanInput, step: Step, side: Side): boolean {
  if (step.op === 'ask') return false;
  return seen.some(
    (one) =>
      one.side === side && one.observation.state === 'present' && step.settles.includes(one.id),
  );
}

/** The things that a write to a pair begins with. */
function placesOf(step: Extract<Step, { side: Side }>): { side: Side; ref: string }[] {
  const { side } = step;
  switch (step.op) {
    case 'create':
      return [{ side: otherSide(side), ref: step.source.ref }];
    case 'update':
      return [
        { side, ref: step.own.ref },
        { side: otherSide(side), ref: step.source.ref },
      ];
    case 'delete':
    case 'purge':
      return [{ side, ref: step.ref }];
  }
}
