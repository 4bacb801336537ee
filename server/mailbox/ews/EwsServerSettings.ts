/** One Exchange server, as the administrator configured it. */
export interface EwsServerSettings {
  /** Of Exchange.asmx. https, or http to 127.0.0.1 for tests and the try-out. */
  url: string;
  /** Certificates of the customer's own authorities as PEM; empty for none. */
  ca?: string;
  /** The oldest server spoken to; Exchange2013_SP1 is understood by all that are still supported. */
  version?: 'Exchange2013' | 'Exchange2013_SP1';
  /** The Windows time zone that times without one are in. UTC, so that there are none. */
  timeZone?: string;
  /** Milliseconds for a whole call; Exchange itself stops a request after a minute. */
  timeoutMs?: number;
  /** Requests at a time: of one mailbox, of an account in total, and streaming ones of an account. */
  concurrency?: { mailbox?: number; account?: number; streams?: number };
}
