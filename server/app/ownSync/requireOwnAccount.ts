import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { AppPorts } from '../AppPorts.ts';
import type { Caller } from '../Caller.ts';
import { findOwnAccount } from './findOwnAccount.ts';
import type { SyncAtWork } from './SyncAtWork.ts';

/**
 * The sync and the caller's own account in it.
 *
 * @throws AppError `not-found`, reason `sync-not-set-up`, where there is none: also where the mailbox belongs to somebody
 * else, of whom nothing is told.
 */
export async function requireOwnAccount(
  { sync }: Pick<AppPorts, 'sync'>,
  caller: Caller,
): Promise<SyncAtWork & { account: SyncAccount }> {
  const account = sync && (await findOwnAccount(sync, caller));
  if (sync === null || account === null) {
    throw new AppError('not-found', 'No synchronisation is set up for this mailbox.', {
      reason: 'sync-not-set-up',
    });
  }
  return { ports: sync.ports, service: sync.service, account };
}
