import type { EwsAccount } from '../../../../server/mailbox/ews/EwsAccount.ts';
import type { EwsClient } from '../../../../server/mailbox/ews/EwsClient.ts';
import { EwsServer } from '../../../../server/mailbox/ews/EwsServer.ts';
import { createItem } from '../../../../server/mailbox/ews/operations/createItem.ts';
import type { MailboxChange } from '../../../../server/mailbox/ews/streams/MailboxChange.ts';
import {
  MailboxStreams,
  type StreamSurroundings,
} from '../../../../server/mailbox/ews/streams/MailboxStreams.ts';
import type { StreamReport } from '../../../../server/mailbox/ews/streams/StreamReport.ts';
import type { StreamSettings } from '../../../../server/mailbox/ews/streams/StreamSettings.ts';
import { element } from '../../../../server/mailbox/ews/xml/element.ts';
import type { ExchangeServer } from '../../../../server/sandbox/exchange/ExchangeServer.ts';
import { startExchange } from '../../../../server/sandbox/exchange/startExchange.ts';
import { never } from '../never.ts';

const service = { address: 'service@example.com', name: 'Service', password: 's' };

/** Mailboxes `a@example.com`, `b@example.com` … of an emulated Exchange, watched by one service account. */
export class StreamWorld implements AsyncDisposable {
  exchange: ExchangeServer;
  readonly reports: StreamReport[] = [];
  readonly #account: EwsAccount;
  readonly #subscriptionIds = new Map<string, string>();
  readonly #clients = new Map<string, EwsClient>();
  readonly #streams: MailboxStreams[] = [];

  private constructor(exchange: ExchangeServer) {
    this.exchange = exchange;
    const server = new EwsServer({ url: exchange.url, timeoutMs: 10_000 }, { now: Date.now });
    exchange.onTraffic = ({ request, answer }) => {
      const address = /PrimarySmtpAddress>([^<]+)</.exec(request)?.[1];
      const id = /SubscriptionId>([^<]+)</.exec(answer)?.[1];
      if (address !== undefined && id !== undefined) this.#subscriptionIds.set(address, id);
    };
    const { address, password } = service;
    this.#account = server.account({ kind: 'basic', user: address, password });
  }

  static async start(names: readonly string[]): Promise<StreamWorld> {
    return new StreamWorld(await startServer(names));
  }

  /** Stops the server and starts another at the same place that knows nothing of what was. */
  async restart(names: readonly string[], between = () => Promise.resolve()): Promise<void> {
    const port = Number(new URL(this.exchange.url).port);
    await this.exchange.close();
    await between();
    this.exchange = await startServer(names, port);
  }

  client(name: string): EwsClient {
    const address = addressOf(name);
    const known = this.#clients.get(address);
    const client = known ?? this.#account.mailbox({ address, impersonate: true });
    this.#clients.set(address, client);
    return client;
  }

  /** Watches mailboxes, quickly. */
  watch(
    names: readonly string[],
    settings: Partial<StreamSettings> = {},
    surroundings: StreamSurroundings = {},
  ): MailboxStreams {
    const quick = { settle: 0, gather: 5, firstPause: 20, longestPause: 200, poll: 50 };
    const streams = new MailboxStreams(
      { ...quick, ...settings },
      { report: (report) => this.reports.push(report), ...surroundings },
    );
    this.#streams.push(streams);
    for (const name of names) {
      streams.add({ address: addressOf(name), client: this.client(name) });
    }
    return streams;
  }

  /** Lets the server forget the subscription of a mailbox. */
  forgetSubscription(name: string): void {
    const id = this.#subscriptionIds.get(addressOf(name));
    if (id === undefined || !this.exchange.exchange.subscriptions.remove(id)) {
      throw new Error('There is no such subscription.');
    }
  }

  /** Makes a contact. */
  async change(name: string): Promise<void> {
    const folder = { distinguished: 'contacts' };
    const items = [element('t:Contact', {}, element('t:GivenName', {}, 'Dora'))];
    const [made] = await createItem(this.client(name), { folder, items }, never);
    if (made?.state !== 'done') throw new Error('The contact was not made.');
  }

  /** Makes contacts until a change is told with its folder: before, "everything" may still wait to be told. */
  async changeUntilTold(changes: AsyncIterable<MailboxChange>, name: string): Promise<void> {
    for (let told = false; !told;) {
      await this.change(name);
      const seen = await until(changes, ({ mailbox }) => mailbox === addressOf(name));
      told = seen.at(-1)?.folderIds !== null;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const streams of this.#streams) await streams.close();
    await this.#account.close();
    await this.exchange.close();
  }
}

/** Takes changes until one fits; those before it are given too. */
export async function until(
  changes: AsyncIterable<MailboxChange>,
  fits: (change: MailboxChange) => boolean,
): Promise<MailboxChange[]> {
  const seen: MailboxChange[] = [];
  // Not `for await`, which would end the watching.
  const iterator = changes[Symbol.asyncIterator]();
  for (;;) {
    const next: IteratorResult<MailboxChange, unknown> = await iterator.next();
    if (next.done === true) throw new Error('The watching has ended.');
    seen.push(next.value);
    if (fits(next.value)) return seen;
  }
}

/** Takes changes until "everything may have changed" was told of all of these. */
export async function allFresh(
  changes: AsyncIterable<MailboxChange>,
  names: readonly string[],
): Promise<void> {
  const missing = new Set(names.map(addressOf));
  await until(changes, ({ mailbox, folderIds }) => {
    if (folderIds === null) missing.delete(mailbox);
    return missing.size === 0;
  });
}

/** The address of a mailbox by its short name. */
export function addressOf(name: string): string {
  return `${name}@example.com`;
}

function startServer(names: readonly string[], port = 0): Promise<ExchangeServer> {
  const owners = names.map((name) => ({ address: addressOf(name), name, password: name }));
  return startExchange({
    port,
    accounts: [...owners, { ...service, mayImpersonate: true, hasNoMailbox: true }],
  });
}
