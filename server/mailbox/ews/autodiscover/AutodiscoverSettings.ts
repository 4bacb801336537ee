import type { EwsCredentials } from '../transport/EwsCredentials.ts';

/** How the address of EWS is to be found. */
export interface AutodiscoverSettings {
  /** The mail address of the mailbox. */
  address: string;
  credentials: Extract<EwsCredentials, { kind: 'basic' | 'ntlm' }>;
  /** Certificates of the customer's own authorities as PEM; empty for none. */
  ca?: string;
  /**
   * Hosts credentials may go to, beside the address's own domain and what lies below it: names, or
   * `*.` and a name for all below it.
   */
  allowedHosts?: readonly string[];
  /** Where to ask, instead of the places that follow from the domain; ends in `.svc` or `.xml`. */
  urls?: readonly string[];
}
