import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
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
  return await applyWrites(run, steps, known);
}
