import type { Area } from '../../../shared/records/Area.ts';

/** A folder of a mailbox, known by its id: it is followed wherever people rename or move it to. */
export interface NamedFolder {
  id: string;
  /** As it was called when it was chosen, parts divided by `/`. For people only. */
  path: string;
}

/** The place of the rule that counts for the whole mailbox, in the place of an id. */
export const wholeMailbox = 'msgfolderroot';

/** What is said of a mail folder (BW8, BW9). */
export interface MailFolderRule extends NamedFolder {
  /** Whether mail in it goes to the ERP. Of a folder that was excluded, what was filed stays. */
  isIn: boolean;
  /** Also of the folders below, as far as nothing is said of one that is nearer. */
  below: boolean;
  /** yyyy-mm-dd: mail from that day on; null for the start of the area's rules. */
  from: string | null;
}

/** What is said of a folder of the ERP's mail, known by its name, and of those below it (BW8). */
export interface ErpFolderRule {
  name: string;
  /** Whether its mail is copied into the mailbox. */
  isIn: boolean;
  /** yyyy-mm-dd: mail from that day on; null for the start of the area's rules. */
  from: string | null;
}

/** Areas that may have a folder of their own, apart from the user's (BD6). */
export const ownFolderAreas = ['contacts', 'appointments', 'tasks'] as const satisfies Area[];

/** Which folders an account is synced with. Where nothing is said: those that every mailbox has. */
export interface AccountFolders {
  /** In the place of the one that everybody has for the area. */
  own: Readonly<Partial<Record<(typeof ownFolderAreas)[number], NamedFolder>>>;
  /** Inbox and Sent Items take part unless a rule says otherwise; others only where one says so. */
  mail: readonly MailFolderRule[];
  /** Below which mail from the ERP is put, in folders named as there; null: into Inbox and Sent Items. */
  exports: NamedFolder | null;
  erp: readonly ErpFolderRule[];
}
