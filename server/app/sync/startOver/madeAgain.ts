import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import { planSync } from '../../../core/sync/planSync.ts';
import type { SkipReason } from '../../../core/sync/SkipReason.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Which of these things of the leading side a first run would make on the other: the planner itself is asked, with nothing
 * paired. What it would not make again must not be deleted.
 *
 * @returns by reference: null for one that is made again, else why not.
 */
export async function madeAgain(
  run: SyncRun,
  leading: Side,
  things: readonly Baseline[],
): Promise<Map<string, SkipReason | null>> {
  const { request, ports, scope } = run;
  const to = otherSide(leading);
  const kin =
    leading === 'erp'
      ? await run.store.pairsByIdentity(
          scope,
          things.map(({ ref }) => ref),
        )
      : [];
  const plan = planSync({
    account: request.account,
    erp: request.erp,
    area: scope.area,
    policy: request.policy,
    can: { erp: ports.stores.erp.can, mailbox: ports.stores.mailbox.can },
    pairs: [],
    kin: kin.filter(({ account }: Pair) => account !== scope.account),
    seen: things.map(({ ref, version, fields, native }) => ({
      id: ref,
      side: leading,
      observation: { state: 'present', ref, version, fields, native },
      stamp: null,
      isSigned: false,
      // As in the first run that follows.
      isInitial: true,
      since: 0,
      freshId: ref,
    })),
    total: 0,
    listed: request.listed ?? new Set(),
    today: request.today,
    writes: {},
    isApproved: true,
  });
  const found = new Map<string, SkipReason | null>(
    things.map(({ ref }) => [ref, 'not-made-there']),
  );
  for (const { ref, why } of plan.skipped) found.set(ref, why);
  for (const step of plan.steps) {
    if (step.op === 'create' && step.side === to) found.set(step.source.ref, null);
  }
  return found;
}
