import type { Account } from './access/Account.ts';
import type { ExchangeKey } from './ExchangeKey.ts';
import type { MailboxState } from './store/MailboxState.ts';

/** What an emulated server is made of. */
export interface ExchangeSetup {
  accounts: readonly Account[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** A new GUID, small letters. */
  guid: () => string;
  /** Mailboxes as toState gave them; new ones are made for accounts that have none. */
  mailboxes?: readonly MailboxState[];
  /** Keys that identity tokens are signed with, the newest last; none where nothing is said. */
  keys?: readonly ExchangeKey[];
  /** Whether NeverOverwrite is passed over, as some servers were seen to do. */
  ignoresNeverOverwrite?: boolean;
}
