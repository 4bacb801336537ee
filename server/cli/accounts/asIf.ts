import type { AccountStore, SyncAccount } from '../../ports/AccountStore.ts';

/** The store as if the account were that one, saved or not: for a look at what would follow (NX3). Nothing is written. */
export function asIf(accounts: AccountStore, account: SyncAccount): AccountStore {
  const others = async () => (await accounts.accounts()).filter(({ id }) => id !== account.id);
  const own: Partial<AccountStore> = {
    account: (id) => (id === account.id ? Promise.resolve(account) : accounts.account(id)),
    accounts: async () => [...(await others()), account],
    noteRun: () => Promise.resolve(),
  };
  return new Proxy(accounts, {
    get(target, name) {
      const mine = (own as Record<string | symbol, unknown>)[name];
      if (mine !== undefined) return mine;
      const theirs: unknown = Reflect.get(target, name);
      return typeof theirs === 'function' ? (theirs.bind(target) as unknown) : theirs;
    },
  });
}
