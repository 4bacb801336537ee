import { CompactSign } from 'jose';
import { exchangeApp } from './exchangeApp.ts';
import type { ExchangeKey } from './ExchangeKey.ts';

/** As in Microsoft's example. */
const lifetimeSeconds = 8 * 60 * 60;

/** What an identity token says. */
interface IdentityTokenFacts {
  /** The add-in's address: the first `SourceLocation` of its manifest. */
  audience: string;
  /** Where this server's {@link keyMetadata} is served. */
  amurl: string;
  /** Exchange's id of the mailbox, a GUID. */
  mailboxUid: string;
  /** Milliseconds since 1970; the token is valid for eight hours from then. */
  now: number;
}

/**
 * What `getUserIdentityTokenAsync` hands to an add-in: a token with the header and the claims of
 * Microsoft's page "Inside the Exchange identity token", the times written as strings as there.
 */
export async function signIdentityToken(
  key: ExchangeKey,
  { audience, amurl, mailboxUid, now }: IdentityTokenFacts,
): Promise<string> {
  const issuer = `${exchangeApp}@${new URL(amurl).hostname}`;
  const from = Math.floor(now / 1000);
  const payload = {
    aud: audience,
    iss: issuer,
    nbf: String(from),
    exp: String(from + lifetimeSeconds),
    appctxsender: issuer,
    isbrowserhostedapp: 'true',
    appctx: { msexchuid: mailboxUid, version: 'ExIdTok.V1', amurl },
  };
  return new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.x5t })
    .sign(key.privateKey);
}
