/** Mail with this address, or anybody in this domain, is never filed, and never suggested to be linked (NX15). */
export interface NeverLinkRule {
  kind: 'address' | 'domain';
  /** As `normalizeAddress` gives it; a domain in its ASCII form, small letters, with all that lies below it. */
  value: string;
}
