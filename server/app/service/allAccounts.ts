import { effectivePolicy } from '../../core/accounts/effectivePolicy.ts';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { LoadedAccount } from './loadAccount.ts';
import type { ServicePorts } from './ServicePorts.ts';

/** All accounts; of those whose policy contradicts itself, why, and nothing of them is synced. */
export interface AllAccounts {
  loaded: readonly LoadedAccount[];
  broken: readonly { account: SyncAccount; error: AppError }[];
}

/** Reads all accounts with what is allowed for each at this moment. @throws whatever the store fails with. */
export async function allAccounts({
  accounts,
}: Pick<ServicePorts, 'accounts'>): Promise<AllAccounts> {
  const loaded: LoadedAccount[] = [];
  const broken: { account: SyncAccount; error: AppError }[] = [];
  const all = await accounts.accounts();
  const groups = await accounts.groups();
  const lastWord = await accounts.lastWord();
  for (const account of all) {
    try {
      loaded.push({ account, policy: effectivePolicy(account, groups, lastWord) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      broken.push({ account, error });
    }
  }
  return { loaded, broken };
}
