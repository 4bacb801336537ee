import type { MailFolder } from '../../../ports/Mailbox.ts';

/** A folder for mail, and what takes part of it. */
export interface MailPlace extends MailFolder {
  /**
   * As a record says it: names from the top on, divided by `/`; below the folder for the ERP's mail from there on, as the
   * ERP calls it.
   */
  name: string;
}
