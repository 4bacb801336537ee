import type { Clock } from '../../ports/Clock.ts';
import { AppError } from '../../core/AppError.ts';
import type { AccountParts } from './AccountParts.ts';
import { EwsClient } from './EwsClient.ts';
import type { EwsServerSettings } from './EwsServerSettings.ts';
import type { MailboxAccess } from './MailboxAccess.ts';
import type { EwsCredentials } from './transport/EwsCredentials.ts';
import { Gate } from './transport/Gate.ts';
import { openSender } from './transport/openSender.ts';
import { SignInPause } from './transport/SignInPause.ts';

/** Someone who signs in to an Exchange server, with the connections and limits of that sign-in. */
export class EwsAccount {
  readonly #parts: AccountParts;
  readonly #mayImpersonate: boolean;
  readonly #concurrency: number;

  constructor(settings: EwsServerSettings, url: URL, credentials: EwsCredentials, clock: Clock) {
    const { mailbox = 4, account = 20, streams = 10 } = settings.concurrency ?? {};
    this.#concurrency = mailbox;
    this.#mayImpersonate = credentials.kind !== 'callback-token';
    const connections = account + streams;
    this.#parts = {
      settings,
      sender: openSender({ url, ca: settings.ca ?? '', connections }, credentials, clock),
      signIn: new SignInPause(clock),
      gate: new Gate(account, clock),
      streams: new Gate(streams, clock),
      clock,
    };
  }

  /**
   * A mailbox, with limits of its own within those of the account. One client for a mailbox: two
   * would not know of each other's waits.
   *
   * @throws AppError `not-allowed` where a user's own token is to act for someone, `invalid-input`
   *   where the address is none
   */
  mailbox(mailbox: MailboxAccess): EwsClient {
    // It stands in a header of every request.
    if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(mailbox.address)) {
      throw new AppError('invalid-input', 'This is not a mail address.', {
        reason: 'mail-address',
      });
    }
    if (mailbox.impersonate && !this.#mayImpersonate) {
      const message = "A user's own token cannot act for another mailbox.";
      throw new AppError('not-allowed', message, { reason: 'callback-token' });
    }
    return new EwsClient(this.#parts, mailbox, new Gate(this.#concurrency, this.#parts.clock));
  }

  /** Closes all its connections, at once. */
  close(): Promise<void> {
    return this.#parts.sender.close();
  }
}
