import type { MailboxCheck } from '../../mailbox/ews/check/MailboxCheck.ts';
import { checkMailbox } from '../../mailbox/ews/checkMailbox.ts';
import { windowsZones } from '../../mailbox/ews/items/zones/windowsZones.ts';
import { credentialsOf } from '../../mailbox/ews/opening/credentialsOf.ts';
import type { Connection } from '../../ports/AccountStore.ts';
import type { Console } from '../Command.ts';
import type { Services } from '../Services.ts';

/** A connection that is tried, with its secret; without an address it is looked for by Autodiscover. */
export interface Tried {
  connection: Pick<Connection, 'signIn' | 'impersonates'> & { url: string | undefined };
  secret: string;
  /** The mailbox it is tried on. */
  address: string;
  /** IANA name. */
  zone: string;
  /** Hosts that Autodiscover may lead to. */
  allowedHosts?: readonly string[];
  /** Makes a contact, changes it and deletes it for good. */
  write: boolean;
}

/** Tries a connection on a mailbox, step by step (BW2). */
export async function tryConnection(
  { config, clock }: Services,
  { connection, secret, address, zone, allowedHosts = [], write }: Tried,
  { signal }: Console,
): Promise<MailboxCheck> {
  const { url, impersonates } = connection;
  const request = {
    address,
    ...(url !== undefined && { url }),
    credentials: credentialsOf(connection, secret),
    impersonate: impersonates,
    ca: config.exchange.ca ?? '',
    allowedHosts,
    timeZone: windowsZones.named(zone) ?? zone,
    write,
  };
  return await checkMailbox(request, clock, signal);
}
