import type { AccountFolders } from '../../core/accounts/AccountFolders.ts';
import { usualFolders } from '../../core/accounts/usualFolders.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { findAccount } from '../accounts/findAccount.ts';
import { exitCodes, type Console } from '../Command.ts';
import type { Services } from '../Services.ts';
import { withServices } from '../withServices.ts';
import { showFolders } from './showFolders.ts';

/** What is to be changed, and how it is shown. */
export interface FolderChange {
  config: string | undefined;
  json: boolean;
  /** As people name the account. */
  account: string;
}

/**
 * Changes an account's folders and shows what counts then. It counts at once: a run that is under way ends at its next pause
 * and begins anew.
 *
 * @throws AppError as the change; `not-found`.
 */
export async function changeFolders(
  { config, json, account: named }: FolderChange,
  console: Console,
  change: (
    services: Services,
    account: SyncAccount,
    before: AccountFolders,
  ) => Promise<AccountFolders>,
): Promise<number> {
  return await withServices(config, console, async (services) => {
    const { accounts, clock } = services;
    const account = await findAccount(services, named, console.language);
    const folders = await change(services, account, account.folders ?? usualFolders);
    const saved = await accounts.changeAccount({ ...account, folders }, clock.now());
    await showFolders(services, saved, json, console);
    return exitCodes.well;
  });
}
