import type { Exchange } from './exchange/Exchange.ts';
import { keyMetadata } from './exchange/keyMetadata.ts';
import { makeExchangeKey } from './exchange/makeExchangeKey.ts';
import { signIdentityToken } from './exchange/signIdentityToken.ts';
import { boxOf } from './mailbox/fill/boxOf.ts';
import type { Mailbox } from './mailbox/Mailbox.ts';

/** How the try-out's Exchange vouches for its users: with a key of its own, as on-premises Exchange does. */
export interface ExchangeIdentity {
  /** The key metadata document, to be served at the `amurl`. */
  metadata(): object;
  /** What getUserIdentityTokenAsync gives to the add-in in that mailbox. */
  token(mailbox: Mailbox): Promise<string>;
}

/**
 * Makes the identity of an Exchange with a new key; another start has another one, as after a roll-over.
 *
 * @param address amurl: where the metadata is served, by https; audience: the add-in's address
 */
export async function exchangeIdentity(
  exchange: Exchange,
  { amurl, audience }: { amurl: string; audience: string },
): Promise<ExchangeIdentity> {
  const key = await makeExchangeKey(exchange.now());
  return {
    metadata: () => keyMetadata([key], amurl),
    token: (mailbox) =>
      signIdentityToken(key, {
        ...{ amurl, audience },
        mailboxUid: boxOf(exchange, mailbox).guid,
        now: exchange.now(),
      }),
  };
}
