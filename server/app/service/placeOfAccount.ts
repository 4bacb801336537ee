import type { AccountStore, SyncAccount } from '../../ports/AccountStore.ts';
import type { MailboxPlace } from '../../ports/MailboxOpener.ts';

/** Which mailbox an account is synced with, and which of its folders. */
export function placeOfAccount(
  accounts: Pick<AccountStore, 'exportFolder' | 'noteExportFolder'>,
  { id, mailbox: address, zone, folders }: SyncAccount,
): MailboxPlace {
  if (folders === undefined) return { address, zone };
  const { own, mail, exports } = folders;
  const made = {
    find: (name: string) => accounts.exportFolder(id, name),
    note: (name: string, folder: string) => accounts.noteExportFolder(id, name, folder),
  };
  return { address, zone, folders: { own, mail, exports, made } };
}
