import { wholeMailbox, type NamedFolder } from '../../../core/accounts/AccountFolders.ts';
import type { SyncAccount } from '../../../ports/AccountStore.ts';
import type { MailFolder } from '../../../ports/Mailbox.ts';
import { connectionOf } from '../connectionOf.ts';
import { placeOfAccount } from '../placeOfAccount.ts';
import type { ServicePorts } from '../ServicePorts.ts';

/** The folders for mail of an account's mailbox, and what of the account's rules is not there any more. */
export interface FolderList {
  folders: readonly MailFolder[];
  /** Folders of rules that were deleted: as they were called when they were chosen. */
  gone: readonly NamedFolder[];
}

/**
 * Asks the mailbox for its folders as they are at this moment, with what takes part of each (BW8, BW9).
 *
 * @param account of the store, or one that is to be.
 * @throws AppError as opening the mailbox; `not-found`, reason `export-folder-gone`.
 */
export async function listFolders(
  ports: Pick<ServicePorts, 'accounts' | 'mailboxes'>,
  account: SyncAccount,
  signal: AbortSignal,
): Promise<FolderList> {
  const connection = await connectionOf(ports, account);
  using opened = await ports.mailboxes.open(connection, placeOfAccount(ports.accounts, account));
  const folders = await opened.mailbox.mailFolders(signal);
  const there = new Set(folders.map(({ id }) => id)).add(wholeMailbox);
  const { mail = [] } = account.folders ?? {};
  return { folders, gone: mail.filter(({ id }) => !there.has(id)) };
}
