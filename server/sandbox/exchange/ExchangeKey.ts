import type { KeyObject } from 'node:crypto';

/** The emulated Exchange server's Auth certificate with its key. */
export interface ExchangeKey {
  /** The certificate's SHA-1 thumbprint in base64url, as Exchange writes it (RFC 7515, 4.1.7). */
  x5t: string;
  /** The certificate in DER form, base64. */
  certificate: string;
  privateKey: KeyObject;
}
