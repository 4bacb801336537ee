import { sides } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Plan, PlanInput } from '../../../core/sync/Plan.ts';
import type { LeftAlone } from '../../../ports/SyncStore.ts';
import { differingFields } from '../differingFields.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { leave } from './leave.ts';
import { partedThings } from './partedThings.ts';
import { placesOfPair } from './placesOfPair.ts';

/**
 * Remembers what a plan that was carried out leaves out of step for good, and forgets what was left before and was looked at
 * anew. What waits is no part of it: its observation stays. Neither is what is older than the set-up: it may be everything.
 */
export async function leavePlanned(run: SyncRun, plan: Plan, input: PlanInput): Promise<void> {
  const things: LeftAlone[] = plan.skipped.flatMap((skipped) => {
    const { why, side, ref, pairId, isWaiting, sentence = null } = skipped;
    return isWaiting || why === 'before-start' ? [] : [{ side, ref, pairId, why, sentence }];
  });
  for (const step of plan.steps) if (step.op === 'pair') things.push(...partedThings(step.pair));
  if (run.left.size === 0) {
    await leave(run, things, []);
    return;
  }
  const seen = new Set(input.seen.map(({ side, observation }) => placeKey(side, observation.ref)));
  const pairs = input.pairs.filter((pair) =>
    placesOfPair(pair).some(({ side, ref }) => seen.has(placeKey(side, ref))),
  );
  const over = [
    ...input.seen.map(({ side, observation: { ref } }) => ({ side, ref })),
    ...pairs.flatMap(placesOfPair),
  ];
  await leave(run, [...(await stillDiffering(run, pairs)), ...things], over);
}

/** Those that differed before, were looked at for something else, and still do. */
async function stillDiffering(run: SyncRun, pairs: readonly Pair[]): Promise<LeftAlone[]> {
  const known = pairs.flatMap((pair) =>
    sides.flatMap((side) => {
      const own = run.left.get(placeKey(side, pair[side]?.ref ?? ''));
      return own?.why === 'differs' ? [own] : [];
    }),
  );
  if (known.length === 0) return [];
  const ids = known.flatMap(({ pairId }) => pairId ?? []);
  const now = new Map((await run.store.pairs(run.scope, ids)).map((pair) => [pair.id, pair]));
  return known.flatMap((one) => {
    const pair = now.get(one.pairId ?? '');
    const differing = pair === undefined ? [] : differingFields(run, pair);
    const fields = differing.filter((field) => one.fields?.includes(field) ?? true);
    return fields.length === 0 ? [] : [{ ...one, fields }];
  });
}
