import type { Stamp } from '../../../core/sync/Stamp.ts';
import type { SyncRun } from '../SyncRun.ts';

/** The stamp by which a pair's thing is known again. */
export function stampFor(run: SyncRun, pairId: string, recordKey: string): Stamp {
  const { erp, policy, account, area } = run.request;
  return run.ports.stamps.sign({
    pairId,
    erp,
    company: policy.company ?? '',
    area,
    recordKey,
    owner: account.mailbox,
  });
}
