import { hasPeople } from '../../../core/sync/hasPeople.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { applyWrites } from './applyWrites.ts';
import { stampStep } from './stampStep.ts';
import { unsendable } from './unsendable.ts';

/**
 * Writes the stamp into items that were there before their pair was (BS2): only so is such an item known again when it
 * moves, or when the link table is lost (NX6, I4). Sets no field; an item that changed meanwhile is left for later.
 *
 * @returns whether something changed under its hands.
 */
export async function stampItems(
  run: SyncRun,
  ids: readonly string[],
  seen: PlanInput['seen'],
): Promise<boolean> {
  if (ids.length === 0 || !run.can('mailbox').stamps) return false;
  const carried = new Map(
    seen.flatMap(({ side, observation, stamp, isSigned }): [string, string][] =>
      side === 'mailbox' && stamp !== null && isSigned
        ? [[observation.ref, `${stamp.pairId}\n${stamp.recordKey}`]]
        : [],
    ),
  );
  const pairs = await run.ports.store.pairs(run.scope, ids);
  const known = new Map(pairs.map((pair): [string, Pair] => [pair.id, pair]));
  const steps = pairs.flatMap((pair) => {
    const step = stampStep(run, pair);
    if (step === null || unsendable(run, step) !== null) return [];
    const isThere = carried.get(step.own.ref) === `${pair.id}\n${step.source.ref}`;
    return isThere ? [] : [step];
  });
  return await applyWrites(run, await withoutPeople(run, steps), known);
}

/** A private item's invited people are not remembered: where a write would reach them it is looked at first (NX12). */
async function withoutPeople(run: SyncRun, steps: readonly StampStep[]): Promise<StampStep[]> {
  if (run.can('mailbox').silentWrites) return [...steps];
  const hidden = steps.filter(({ own }) => isPrivate(own.fields)).map(({ own }) => own.ref);
  const got = await fetchThings(run, 'mailbox', hidden);
  const alone = new Set(
    got.flatMap((each) =>
      each.state === 'found' && !hasPeople(each.record.fields) ? [each.ref] : [],
    ),
  );
  return steps.filter(({ own }) => !isPrivate(own.fields) || alone.has(own.ref));
}

type StampStep = NonNullable<ReturnType<typeof stampStep>>;
