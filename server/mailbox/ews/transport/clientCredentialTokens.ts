import type { Clock } from '../../../ports/Clock.ts';
import { checkUrl } from './checkUrl.ts';
import type { EwsCredentials } from './EwsCredentials.ts';
import { fetchToken, type Token } from './fetchToken.ts';
import type { TokenSource } from './TokenSource.ts';

type ClientCredentials = Extract<EwsCredentials, { kind: 'client-credentials' }>;

/**
 * Access tokens by OAuth 2 client credentials (RFC 6749, section 4.4). One is kept until shortly
 * before its end; whoever asks while it is being fetched gets the same.
 *
 * @param ca certificates as PEM, empty for none
 */
export function clientCredentialTokens(
  credentials: ClientCredentials,
  ca: string,
  clock: Clock,
): TokenSource {
  const url = checkUrl(credentials.tokenUrl, 'address for OAuth tokens');
  let token: Token | undefined;
  let fetching: Promise<Token> | undefined;

  const fetched = async (): Promise<Token> => {
    try {
      token = await fetchToken(credentials, url, ca, clock.now());
      return token;
    } finally {
      fetching = undefined;
    }
  };
  return {
    async authorization(signal) {
      signal.throwIfAborted();
      const known = token;
      if (known !== undefined && known.until > clock.now()) return `Bearer ${known.value}`;
      // Not under the caller's signal: others wait for the same token.
      fetching ??= fetched();
      return `Bearer ${(await untilAborted(fetching, signal)).value}`;
    },
    refused(authorization) {
      // Somebody else may have fetched another one since this was sent.
      if (token !== undefined && authorization === `Bearer ${token.value}`) token = undefined;
      return true;
    },
  };
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
