import type { AccountFolders, MailFolderRule } from './AccountFolders.ts';

/** The folders with one more rule, in the place of what was said of that folder of the mailbox. */
export function withFolderRule(folders: AccountFolders, rule: MailFolderRule): AccountFolders {
  return { ...folders, mail: [...folders.mail.filter(({ id }) => id !== rule.id), rule] };
}
