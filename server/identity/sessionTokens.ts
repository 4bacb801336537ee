import { errors, jwtVerify, SignJWT } from 'jose';
import type { JWTHeaderParameters, JWTPayload, JWTVerifyOptions } from 'jose';
import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';
import type { SessionTokens } from '../ports/SessionTokens.ts';
import type { SessionTokenSettings } from './SessionTokenSettings.ts';

const algorithm = 'HS256';

/** Our own type (RFC 8725, 3.11): no other token signed with the same key passes for a session. */
const type = 'erp-link-session+jwt';

/** Ours have about 350 characters; more than this is not read at all. */
const maxTokenLength = 2_048;

/**
 * Session tokens signed with HS256: nothing is stored, so any number of backends that know the key
 * accept them. They live so briefly that none needs to be called back.
 *
 * @throws AppError `not-configured` for settings that cannot be right.
 */
export function sessionTokens(settings: SessionTokenSettings, clock: Clock): SessionTokens {
  const { issuer, audience } = settings;
  const lifetime = checkLifetime(settings.lifetimeSeconds ?? 900);
  const secrets = checkKeys(settings.keys);
  const [signingKey] = settings.keys;
  if (signingKey === undefined) throw wrong('keys', 'needs at least one key');

  const secretOf = ({ kid }: JWTHeaderParameters): Uint8Array => {
    const secret = kid === undefined ? undefined : secrets.get(kid);
    if (secret === undefined) throw invalid();
    return secret;
  };

  return {
    async issue(accountId) {
      const now = Math.floor(clock.now() / 1000);
      const until = now + lifetime;
      const token = await new SignJWT()
        .setProtectedHeader({ alg: algorithm, typ: type, kid: signingKey.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(accountId)
        .setIssuedAt(now)
        .setExpirationTime(until)
        .sign(signingKey.secret);
      return { token, expiresAt: until * 1000 };
    },

    async verify(token) {
      if (token.length > maxTokenLength) throw invalid();
      const payload = await verified(token, secretOf, {
        algorithms: [algorithm],
        typ: type,
        issuer,
        audience,
        currentDate: new Date(clock.now()),
        requiredClaims: ['sub', 'exp', 'iat'],
      });
      if (typeof payload.sub !== 'string' || payload.sub === '') throw invalid();
      return { accountId: payload.sub };
    },
  };
}

/** jose checks the signature before the claims: only a token of ours is ever called expired. */
async function verified(
  token: string,
  secretOf: (header: JWTHeaderParameters) => Uint8Array,
  rules: JWTVerifyOptions,
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, secretOf, rules)).payload;
  } catch (error) {
    // jose's errors carry the token's payload, so only their codes go into ours.
    if (error instanceof errors.JWTExpired) throw expired();
    if (error instanceof errors.JOSEError) throw invalid(error.code);
    throw error;
  }
}

function checkKeys(keys: SessionTokenSettings['keys']): Map<string, Uint8Array> {
  const secrets = new Map<string, Uint8Array>();
  for (const { kid, secret } of keys) {
    if (secret.length < 32) throw wrong('keys', 'takes keys of at least 32 bytes');
    if (kid === '' || secrets.has(kid)) throw wrong('keys', 'needs a name of its own for each key');
    secrets.set(kid, secret);
  }
  return secrets;
}

function checkLifetime(seconds: number): number {
  if (!Number.isInteger(seconds) || seconds < 60 || seconds > 3_600) {
    throw wrong('lifetimeSeconds', 'takes a whole number from 60 to 3600');
  }
  return seconds;
}

function expired(): AppError {
  return new AppError('not-signed-in', 'Your session has ended. Please sign in again.', {
    reason: 'session-expired',
  });
}

function invalid(code?: string): AppError {
  return new AppError('not-signed-in', 'Your session is not valid. Please sign in again.', {
    reason: 'session-invalid',
    ...(code !== undefined && { details: { code } }),
  });
}

function wrong(setting: string, expected: string): AppError {
  const message = `The setting "${setting}" for the sessions ${expected}.`;
  return new AppError('not-configured', message, {
    reason: 'session-settings',
    details: { setting },
  });
}
