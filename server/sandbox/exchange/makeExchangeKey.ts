import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import type { ExchangeKey } from './ExchangeKey.ts';

/**
 * Makes what Exchange's setup makes: an RSA key and the self-signed "Auth certificate" for it, valid
 * for five years. A second call is a certificate roll-over.
 *
 * @param now milliseconds since 1970
 */
export async function makeExchangeKey(now: number): Promise<ExchangeKey> {
  const notAfter = new Date(now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + 5);
  const made = await generate(
    [{ name: 'commonName', value: 'Microsoft Exchange Server Auth Certificate' }],
    {
      keyType: 'rsa',
      keySize: 2048,
      algorithm: 'sha256',
      notBeforeDate: new Date(now),
      notAfterDate: notAfter,
    },
  );
  const { raw } = new X509Certificate(made.cert);
  return {
    x5t: createHash('sha1').update(raw).digest('base64url'),
    certificate: raw.toString('base64'),
    privateKey: createPrivateKey(made.private),
  };
}
