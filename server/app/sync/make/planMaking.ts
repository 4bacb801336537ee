import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { planSync } from '../../../core/sync/planSync.ts';
import type { Step } from '../../../core/sync/Step.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * The one step by which the missing half of a pair is made, as the planner would plan it: what is private, which fields
 * travel and what stands in for empty ones are its rules. Which things take part by themselves does not matter: a person
 * has named this one.
 *
 * @param side on which it is to be made.
 * @throws AppError `conflict`, reason `kept-out`, where the account's rules keep it from that side.
 */
export function planMaking(
  { request, ports, scope: { area } }: SyncRun,
  side: Side,
  pair: Pair,
): Extract<Step, { op: 'create' }> {
  const { policy, account, erp, today, listed } = request;
  const own = policy.areas[area];
  const wished = {
    ...own,
    create: { ...own.create, [side]: true },
    selection: { by: 'all' } as const,
    window: { past: null, future: null },
  };
  const ref = pair[otherSide(side)]?.ref;
  const { steps } = planSync({
    account,
    erp,
    area,
    policy: { ...policy, areas: { ...policy.areas, [area]: wished } },
    can: { erp: ports.stores.erp.can, mailbox: ports.stores.mailbox.can },
    pairs: [pair],
    kin: [],
    seen: [],
    total: 1,
    listed: listed ?? new Set(ref === undefined ? [] : [ref]),
    today,
    writes: {},
    isApproved: true,
  });
  const step = steps.find((one) => one.op === 'create' && one.side === side);
  if (step?.op === 'create') return step;
  throw new AppError('conflict', 'The rules of the synchronisation keep this on one side.', {
    reason: 'kept-out',
  });
}
