/** A mailbox an account works for. */
export interface MailboxAccess {
  /** Its primary SMTP address. */
  address: string;
  /** Whether the account acts as the mailbox's owner (ExchangeImpersonation), or as itself. */
  impersonate: boolean;
}
