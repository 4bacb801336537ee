import type { Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Scope } from '../../../ports/SyncStore.ts';
import type { AppPorts } from '../../AppPorts.ts';
import type { Caller } from '../../Caller.ts';
import { loadAccount, type LoadedAccount } from '../../service/loadAccount.ts';
import { scopeOf } from '../../sync/scopeOf.ts';
import { requireOwnAccount } from '../requireOwnAccount.ts';
import type { SyncAtWork } from '../SyncAtWork.ts';

/**
 * An area of the caller's own account, which is on.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`; `conflict`, reason `area-off`.
 */
export async function ownArea(
  ports: Pick<AppPorts, 'sync'>,
  caller: Caller,
  area: Area,
): Promise<SyncAtWork & LoadedAccount & { scope: Scope }> {
  const own = await requireOwnAccount(ports, caller);
  const { account, policy } = await loadAccount(own.ports, own.account.id);
  if (policy.areas[area].direction === 'off') {
    throw new AppError('conflict', 'This is switched off.', { reason: 'area-off' });
  }
  const { id, mailbox } = account;
  const who = { id, mailbox, addresses: [], colleagues: [] };
  const scope = scopeOf({ account: who, area, erp: own.ports.erp.name, policy });
  return { ...own, account, policy, scope };
}
