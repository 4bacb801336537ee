import { connectionOf } from '../../app/service/connectionOf.ts';
import type { Relay } from '../../app/service/firstRun/FirstRunWish.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Language } from '../Command.ts';
import { findConnection } from '../connections/findConnection.ts';
import { readCount } from '../relink/readCount.ts';
import type { Services } from '../Services.ts';

/** The mailbox that a relay keeps like the account's, as it was said; null for none. @throws AppError. */
export async function readRelay(
  services: Services,
  account: SyncAccount,
  given: {
    'relay-mailbox'?: string;
    'relay-connection'?: string;
    'relay-quiet': string;
    'relay-most': string;
  },
  language: Language,
): Promise<Relay | null> {
  const mailbox = given['relay-mailbox']?.trim().toLowerCase();
  if (mailbox === undefined) return null;
  const named = given['relay-connection'];
  const minutes = (text: string, option: string) => readCount(text, option, language) * 60_000;
  return {
    connection:
      named === undefined
        ? await connectionOf(services, account)
        : await findConnection(services, named, language),
    place: { address: mailbox, zone: account.zone },
    quiet: minutes(given['relay-quiet'], '--relay-quiet'),
    most: minutes(given['relay-most'], '--relay-most'),
  };
}
