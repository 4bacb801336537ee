import type { BlobSource } from '../../../ports/BlobSource.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type { MailboxPlace, OpenedMailbox } from '../../../ports/MailboxOpener.ts';
import type { EwsAccount } from '../EwsAccount.ts';
import type { EwsClient } from '../EwsClient.ts';
import { EwsMailbox } from '../mailbox/EwsMailbox.ts';
import type { NewsDesk } from './NewsDesk.ts';

/** A connection as it was when it was opened, with its mailboxes. Once it is out of date it ends with its last user. */
export class SignedIn {
  readonly #account: EwsAccount;
  readonly #desk: NewsDesk;
  readonly #name: string;
  readonly #impersonates: boolean;
  readonly #clock: Clock;
  readonly #clients = new Map<string, EwsClient>();
  readonly #mailboxes = new Map<string, EwsMailbox>();
  #users = 0;
  #isOld = false;
  #closing: Promise<void> | null = null;

  constructor(
    account: EwsAccount,
    desk: NewsDesk,
    { name, impersonates, clock }: { name: string; impersonates: boolean; clock: Clock },
  ) {
    this.#account = account;
    this.#desk = desk;
    this.#name = name;
    this.#impersonates = impersonates;
    this.#clock = clock;
  }

  /** @throws AppError `invalid-input` where the address is none. */
  open(place: MailboxPlace, blobs?: BlobSource): OpenedMailbox {
    const shared = this.#mailbox(place);
    const { folders: plan } = place;
    const own = { ...(plan && { plan }), ...(blobs && { blobs }) };
    const mailbox = Object.keys(own).length === 0 ? shared : shared.with(own);
    this.#users += 1;
    let isOpen = true;
    return {
      mailbox,
      [Symbol.dispose]: () => {
        if (isOpen) this.#users -= 1;
        isOpen = false;
        if (this.#isOld && this.#users === 0) this.#leave();
      },
    };
  }

  /** The connection is another one by now: this one ends as soon as nobody uses it. */
  retire(): void {
    this.#isOld = true;
    if (this.#users === 0) this.#leave();
  }

  /** Ends it at once. */
  close(): Promise<void> {
    return (this.#closing ??= (async () => {
      await this.#desk.close();
      await this.#account.close();
    })());
  }

  /** Nobody waits for it, and a connection that cannot be closed is closed. */
  #leave(): void {
    this.close().catch(() => undefined);
  }

  #mailbox({ address, zone }: MailboxPlace): EwsMailbox {
    const key = `${address} ${zone}`;
    let mailbox = this.#mailboxes.get(key);
    if (mailbox === undefined) {
      const client = this.#client(address);
      mailbox = new EwsMailbox({
        client,
        clock: this.#clock,
        name: this.#name,
        zone,
        address,
        news: (signal) => this.#desk.news(address, client, signal),
      });
      this.#mailboxes.set(key, mailbox);
    }
    return mailbox;
  }

  /** One for a mailbox: two would not know of each other's waits. */
  #client(address: string): EwsClient {
    let client = this.#clients.get(address);
    if (client === undefined) {
      client = this.#account.mailbox({ address, impersonate: this.#impersonates });
      this.#clients.set(address, client);
    }
    return client;
  }
}
