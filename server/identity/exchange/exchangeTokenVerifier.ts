import { compactVerify, errors } from 'jose';
import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../ports/Clock.ts';
import type { TokenVerifier } from '../../ports/TokenVerifier.ts';
import { checkClaims } from './checkClaims.ts';
import { checkHeader } from './checkHeader.ts';
import { checkSettings } from './checkSettings.ts';
import type { ExchangeTokenSettings } from './ExchangeTokenSettings.ts';
import { fetchMetadata } from './fetchMetadata.ts';
import { readSigningKeys } from './readSigningKeys.ts';
import { readToken } from './readToken.ts';
import { refusal } from './refusal.ts';
import { SigningKeyCache } from './SigningKeyCache.ts';

/**
 * Verifies the identity tokens that Exchange Server gives to add-ins, by every rule of platform.md
 * A1.6 (Microsoft, "Validate an Exchange identity token"). Whatever can be checked without the
 * signing key is checked first, so that only a token naming a configured server leads to a request.
 *
 * The mailbox key is `<msexchuid> <amurl>`, the pair that Microsoft names, joined by one blank, which
 * neither part can hold. It is no digest, so that support can read it. It changes with the
 * server's metadata address: after such a move people pair their mailbox once more.
 *
 * @throws AppError `not-configured` for settings that cannot be right.
 */
export function exchangeTokenVerifier(
  settings: ExchangeTokenSettings,
  clock: Clock,
): TokenVerifier {
  const rules = checkSettings(settings);
  const keys = new SigningKeyCache(
    async (amurl) => readSigningKeys(await fetchMetadata(amurl, rules)),
    clock,
  );
  return {
    async verify(token, signal) {
      signal?.throwIfAborted();
      const { header, payload } = readToken(token);
      const thumbprint = checkHeader(header);
      const { msexchuid, amurl } = checkClaims(payload, rules, clock.now());
      await checkSignature(token, await keys.find(amurl, thumbprint, signal));
      return { key: `${msexchuid} ${amurl}`, issuer: 'exchange' };
    },
  };
}

async function checkSignature(token: string, key: KeyObject): Promise<void> {
  try {
    await compactVerify(token, key, { algorithms: ['RS256'] });
  } catch (cause) {
    // jose's own errors are verdicts on the token; anything else is a defect of ours.
    if (cause instanceof errors.JOSEError) throw refusal('signature-wrong', { cause });
    throw cause;
  }
}
