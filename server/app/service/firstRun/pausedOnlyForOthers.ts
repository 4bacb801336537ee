import type { AccountStore, SyncAccount } from '../../../ports/AccountStore.ts';
import { withOwn } from '../../operating/withOwn.ts';

/** The store as if an account were not paused: for whoever paused it so that nothing else runs meanwhile. */
export function pausedOnlyForOthers(accounts: AccountStore, id: string): AccountStore {
  const shown = (account: SyncAccount): SyncAccount =>
    account.id === id ? { ...account, isPaused: false } : account;
  return withOwn(accounts, {
    account: async (wanted) => {
      const found = await accounts.account(wanted);
      return found && shown(found);
    },
    accounts: async () => (await accounts.accounts()).map(shown),
  });
}
