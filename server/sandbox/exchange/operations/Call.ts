import type { Account } from '../access/Account.ts';
import type { Exchange } from '../Exchange.ts';
import type { Mailbox } from '../store/Mailbox.ts';

/** A request that was let in. */
export interface Call {
  exchange: Exchange;
  /** Who signed in; null for an application. */
  account: Account | null;
  /** Whose mailbox distinguished folders are meant in: the caller's, or that of who is impersonated. */
  mailbox: Mailbox;
  /** Windows' name of the zone of the request. */
  zoneName: string;
  /** The same as an IANA name. */
  zone: string;
  operation: string;
  /** Items that fail on demand. */
  failing: { code: string; at: readonly number[] | null } | null;
}
