import type { ExchangeTokenSettings } from './ExchangeTokenSettings.ts';
import { refusal } from './refusal.ts';

type Claims = Record<string, unknown>;
type ClaimRules = Pick<
  Required<ExchangeTokenSettings>,
  'audiences' | 'amurls' | 'clockSkewSeconds'
>;

/** What is left of a token once its claims are checked; its signature is not checked yet. */
interface CheckedClaims {
  /** Exchange's id of the mailbox. */
  msexchuid: string;
  /** Where the signing keys are: the configured text, never the token's own. */
  amurl: string;
}

/**
 * Checks a token's payload (platform.md A1.6, rules 2 to 4). All of it comes before anything is
 * fetched, so that a forged token cannot make this server call anyone.
 *
 * @param now milliseconds since 1970
 * @throws AppError `not-signed-in`.
 */
export function checkClaims(payload: Claims, rules: ClaimRules, now: number): CheckedClaims {
  const context = readContext(payload['appctx']);
  if (context['version'] !== 'ExIdTok.V1') throw refusal('token-version');
  const amurl = rules.amurls.find((configured) => configured === context['amurl']);
  if (amurl === undefined) {
    throw refusal('token-source', { details: { claimed: printable(context['amurl']) } });
  }
  if (!rules.audiences.some((configured) => configured === payload['aud'])) {
    throw refusal('token-audience', { details: { claimed: printable(payload['aud']) } });
  }
  checkTimes(payload, rules.clockSkewSeconds, now / 1000);
  return { msexchuid: readMailbox(context['msexchuid']), amurl };
}

/** Microsoft's sample shows `appctx` as an object, its code reads a JSON string: both are met. */
function readContext(appctx: unknown): Claims {
  let value = appctx;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      throw refusal('token-context');
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusal('token-context');
  }
  return value as Claims;
}

/** A GUID in practice. Blanks and what is not ASCII could make two mailboxes look like one key. */
function readMailbox(msexchuid: unknown): string {
  if (typeof msexchuid !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(msexchuid)) {
    throw refusal('token-mailbox');
  }
  return msexchuid;
}

function checkTimes(payload: Claims, skew: number, now: number): void {
  const from = readSeconds(payload['nbf']);
  const until = readSeconds(payload['exp']);
  if (from >= until) throw refusal('token-times');
  if (now < from - skew) throw refusal('token-not-yet-valid');
  // RFC 7519, 4.1.4: at the second of `exp` itself a token is already expired.
  if (now >= until + skew) throw refusal('token-expired');
}

/** Seconds since 1970: a number as RFC 7519 says, or a string of digits as Exchange writes it. */
function readSeconds(value: unknown): number {
  if (typeof value === 'string' && /^\d{1,12}$/.test(value)) return Number(value);
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw refusal('token-times');
}

/**
 * The address a token claims, for the administrator who compares it with the configuration. It is
 * anybody's text until the signature is checked, so only a plain address is repeated.
 */
function printable(claimed: unknown): string {
  if (typeof claimed !== 'string') return 'none';
  return /^https:\/\/[\w.-]{1,100}(:\d{1,5})?\/[\w./-]{0,100}$/.test(claimed)
    ? claimed
    : 'not a plain https address';
}
