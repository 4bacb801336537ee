import { readThumbprint } from './readThumbprint.ts';
import { refusal } from './refusal.ts';

/** Header fields by which a token could bring, or point to, a key of its maker's choice. */
const ownKeyFields = ['jwk', 'jku', 'x5u', 'x5c'];

/**
 * Checks a token's header (platform.md A1.6, rule 1). `kid` is ignored: the key is chosen by `x5t`
 * alone.
 *
 * @returns the thumbprint of the signing certificate in hex.
 * @throws AppError `not-signed-in`.
 */
export function checkHeader(header: Record<string, unknown>): string {
  if (header['typ'] !== 'JWT') throw refusal('token-type');
  if (header['alg'] !== 'RS256') throw refusal('token-algorithm');
  if ('crit' in header) throw refusal('token-critical-header');
  if (ownKeyFields.some((field) => field in header)) throw refusal('token-own-key');
  const x5t = header['x5t'];
  const thumbprint = typeof x5t === 'string' ? readThumbprint(x5t) : null;
  if (thumbprint === null) throw refusal('token-thumbprint');
  return thumbprint;
}
