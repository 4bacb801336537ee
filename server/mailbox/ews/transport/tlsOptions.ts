import { getCACertificates } from 'node:tls';

/**
 * How every connection to Exchange is made: the certificate is always checked, against the usual
 * authorities and the customer's own.
 *
 * @param ca certificates as PEM, empty for none
 */
export function tlsOptions(ca: string) {
  return {
    timeout: 10_000,
    // Said explicitly, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch the check off.
    rejectUnauthorized: true,
    ...(ca !== '' && { ca: [...getCACertificates('default'), ca] }),
  };
}
