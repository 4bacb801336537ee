import type { EwsCredentials } from '../transport/EwsCredentials.ts';

/** What is to be checked, and how. */
export interface CheckRequest {
  /** The mailbox's primary address. */
  address: string;
  /** The address of EWS; it is looked for by Autodiscover where it is not given. */
  url?: string;
  credentials: Exclude<EwsCredentials, { kind: 'callback-token' }>;
  /** Whether the account acts for the mailbox, or is its owner. */
  impersonate: boolean;
  /** Certificates of the customer's own authorities as PEM; empty for none. */
  ca?: string;
  /** Hosts Autodiscover may lead to, beside the address's own domain. */
  allowedHosts?: readonly string[];
  /** The Windows name of the time zone appointments are in. */
  timeZone?: string;
  /** Whether one contact is made, changed and taken back. */
  write: boolean;
  /** Milliseconds for one request; half a minute where it is not named. */
  timeoutMs?: number;
}
