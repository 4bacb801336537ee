import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { Policy } from '../../core/sync/Policy.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** An account with what is allowed for it at this moment. */
export interface LoadedAccount {
  account: SyncAccount;
  policy: Policy;
}

/**
 * Reads an account and its policy anew: a change is effective for whatever begins after it (MT9).
 *
 * @throws AppError `not-found`, reason `account-unknown`; `invalid-input` for a policy that contradicts itself; whatever
 * the store fails with.
 */
export async function loadAccount(
  { accounts }: Pick<ServicePorts, 'accounts'>,
  id: string,
): Promise<LoadedAccount> {
  const account = await accounts.account(id);
  if (account === null) {
    throw new AppError('not-found', 'There is no such account any more.', {
      reason: 'account-unknown',
    });
  }
  const policy = effectivePolicy(account, await accounts.groups(), await accounts.lastWord());
  return { account, policy };
}
