import type { AddressMatch } from './AddressMatch.ts';

/** What was looked up about a mail before it may be filed in the ERP. */
export interface MailFacts {
  match: AddressMatch;
  /** Everybody at the mail's other end is on a never-link list (NX15). */
  isNeverLinked: boolean;
  /** It belongs to a thread of which a mail has a link, is filed, or is about to be. */
  isInKnownThread: boolean;
}
