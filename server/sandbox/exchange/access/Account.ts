/** Somebody who may sign in. */
export interface Account {
  /** SMTP address, small letters; the mailbox with that address is theirs. */
  address: string;
  name: string;
  password: string;
  /** The name for NTLM: the part before the @ where nothing is said. */
  userName?: string;
  /** Whether it has the ApplicationImpersonation role. */
  mayImpersonate?: boolean;
  /** Whether it has no mailbox, as service accounts often. */
  hasNoMailbox?: boolean;
  /** Addresses of mailboxes that it has full access to. */
  fullAccess?: readonly string[];
}
