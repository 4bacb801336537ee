import type { MailFacts } from './MailFacts.ts';

/** What was looked up for a plan about mails. */
export interface MailLook {
  /** By the mail's reference in the mailbox: those that the ERP may not have yet. */
  facts: ReadonlyMap<string, MailFacts>;
  /** Keys (`mailKey`) of mails that people took out of the ERP again: they stay out (NX15). */
  withdrawn: ReadonlySet<string>;
  /** Keys of mails that somebody filed by hand, or does so at the moment: they are in the ERP once. */
  filed?: ReadonlyMap<string, 'filed' | 'under-way'>;
}
