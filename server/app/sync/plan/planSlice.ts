import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import { countPlan } from '../../../core/sync/countPlan.ts';
import type { Plan } from '../../../core/sync/Plan.ts';
import { planSync } from '../../../core/sync/planSync.ts';
import type { Step } from '../../../core/sync/Step.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { SliceInput } from './inputOf.ts';

/**
 * The plan for a slice, without what would begin a pair with a thing that is set aside. Such a thing is planned with all
 * the others, since its like must not be taken for one that has none and be made a second time (I4).
 */
export function planSlice(run: SyncRun, { input }: SliceInput): Plan {
  const plan = planSync(input);
  const known = new Set(input.pairs.map(({ id }) => id));
  const steps = plan.steps.filter((step) => {
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
  return { ...plan, steps, counts: countPlan(steps, plan.skipped) };
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
