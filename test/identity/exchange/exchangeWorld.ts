import { exchangeTokenVerifier } from '../../../server/identity/exchange/exchangeTokenVerifier.ts';
import type { ExchangeTokenSettings } from '../../../server/identity/exchange/ExchangeTokenSettings.ts';
import type { TokenVerifier } from '../../../server/ports/TokenVerifier.ts';
import type { ExchangeKey } from '../../../server/sandbox/exchange/ExchangeKey.ts';
import { makeExchangeKey } from '../../../server/sandbox/exchange/makeExchangeKey.ts';
import { forgeToken } from './forgeToken.ts';
import { MetadataServer } from './MetadataServer.ts';
import { VirtualClock } from './VirtualClock.ts';

type Fields = Record<string, unknown>;

/** What a forged token says instead; `undefined` leaves a field out, a text replaces the whole part. */
interface Forged {
  header?: Fields | string;
  payload?: Fields | string | Buffer;
  context?: Fields;
  /** Whose key signs; the header's `x5t` stays the server's. */
  signer?: ExchangeKey;
}

/** An Exchange server with its key, a second key, a clock, and tokens that are right or forged. */
export async function exchangeWorld() {
  const server = await MetadataServer.start();
  const clock = new VirtualClock();
  const [key, otherKey] = await Promise.all([
    makeExchangeKey(clock.now()),
    makeExchangeKey(clock.now()),
  ]);
  const audience = 'https://addin.example.com/pane.html';
  const mailboxUid = '53e925fa-76ba-45e1-be0f-4ef08b59d389';
  const { amurl } = server;
  const seconds = (): number => clock.now() / 1000;

  /** A right token but for what is said. */
  function token({ header = {}, payload = {}, context = {}, signer = key }: Forged = {}): string {
    const appctx = { msexchuid: mailboxUid, version: 'ExIdTok.V1', amurl, ...context };
    const times = { nbf: String(seconds() - 60), exp: String(seconds() + 3600) };
    return forgeToken({
      header:
        typeof header === 'string' ? header : { typ: 'JWT', alg: 'RS256', x5t: key.x5t, ...header },
      payload:
        typeof payload === 'string' || Buffer.isBuffer(payload)
          ? payload
          : { aud: audience, ...times, appctx, ...payload },
      key: signer.privateKey,
    });
  }

  function verifier(settings: Partial<ExchangeTokenSettings> = {}): TokenVerifier {
    return exchangeTokenVerifier(
      { audiences: [audience], amurls: [amurl], ca: server.ca, ...settings },
      clock,
    );
  }

  return { server, clock, key, otherKey, audience, mailboxUid, amurl, seconds, token, verifier };
}

/** What {@link exchangeWorld} makes. */
export type ExchangeWorld = Awaited<ReturnType<typeof exchangeWorld>>;
