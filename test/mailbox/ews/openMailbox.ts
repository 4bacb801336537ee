import type { EwsAccount } from '../../../server/mailbox/ews/EwsAccount.ts';
import type { EwsClient } from '../../../server/mailbox/ews/EwsClient.ts';
import { EwsServer } from '../../../server/mailbox/ews/EwsServer.ts';
import type { EwsServerSettings } from '../../../server/mailbox/ews/EwsServerSettings.ts';
import type { EwsCredentials } from '../../../server/mailbox/ews/transport/EwsCredentials.ts';
import { TestClock } from './TestClock.ts';

/** A client of a test, with what it hangs on. */
export interface OpenMailbox extends AsyncDisposable {
  client: EwsClient;
  account: EwsAccount;
  clock: TestClock;
}

/** Opens the mailbox of `anna@example.com` on a test's server. */
export function openMailbox(
  url: string,
  options: Partial<EwsServerSettings> & {
    credentials?: EwsCredentials;
    impersonate?: boolean;
  } = {},
): OpenMailbox {
  const { credentials, impersonate = true, ...settings } = options;
  const clock = new TestClock();
  const server = new EwsServer({ timeoutMs: 5_000, ...settings, url }, clock);
  const account = server.account(
    credentials ?? { kind: 'basic', user: 'EXAMPLE\\service', password: 'pass:wörd' },
  );
  const client = account.mailbox({ address: 'anna@example.com', impersonate });
  return { client, account, clock, [Symbol.asyncDispose]: () => account.close() };
}
