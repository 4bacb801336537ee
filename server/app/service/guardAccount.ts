import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../core/AppError.ts';
import { loadAccount, type LoadedAccount } from './loadAccount.ts';
import { requireReady } from './requireReady.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * Whether an account is still what a run began with: a change of it or of its policy takes effect at once (MT9), and nothing
 * goes on for one that is paused or gone.
 *
 * @throws AppError `conflict`, reason `account-changed`; as `loadAccount` and `requireReady`.
 */
export async function guardAccount(
  ports: Pick<ServicePorts, 'accounts'>,
  { account, policy }: LoadedAccount,
): Promise<void> {
  const now = await loadAccount(ports, account.id);
  requireReady(now.account);
  if (now.account.revision === account.revision && isDeepStrictEqual(now.policy, policy)) return;
  throw new AppError('conflict', 'The account was changed while this was under way.', {
    reason: 'account-changed',
  });
}
