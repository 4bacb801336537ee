import type { Account } from '../ports/LinkStore.ts';
import type { Mailbox } from '../ports/Mailbox.ts';

/** The backend's own access to people's mailboxes, where the administrator has given it one. */
export interface Mailboxes {
  /** Null for an account that was tied without a mail address: nobody can tell which mailbox it is. */
  of(account: Account): Mailbox | null;
}
