import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { MailLook } from '../../core/mail/MailLook.ts';

/** What is to be looked up about the mails of a plan, all at once. */
export interface MailQuestion {
  /** Those that the ERP may not have yet, by their reference in the mailbox. */
  mails: readonly { ref: string; fields: Fields }[];
  /** Keys (`mailKey`) of all mails of the plan. */
  keys: readonly string[];
  /** Whether it matters who the people are in the ERP. */
  people: boolean;
  /** Whether it matters which threads have links or filed mails. */
  threads: boolean;
}

/** Looks up what decides whether and how mails are filed, for one account. */
export interface MailLookup {
  /**
   * @throws AppError where nothing could be found out: never an empty answer. One address that the ERP failed to tell of is
   * in the answer as such.
   */
  look(question: MailQuestion, signal: AbortSignal): Promise<MailLook>;
}
