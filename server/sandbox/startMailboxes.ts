import { randomBytes, randomUUID } from 'node:crypto';
import { EwsServer } from '../mailbox/ews/EwsServer.ts';
import type { Exchange } from './exchange/Exchange.ts';
import type { ExchangeServer } from './exchange/ExchangeServer.ts';
import { startExchange } from './exchange/startExchange.ts';
import { keepMailboxes } from './keepMailboxes.ts';
import type { Mailbox } from './mailbox/Mailbox.ts';
import { mailboxGuid } from './mailboxGuid.ts';
import { OutlookBox } from './outlook/OutlookBox.ts';
import { OutlookMailboxes } from './outlook/OutlookMailboxes.ts';

/** What the try-out's Exchange is started with. */
export interface MailboxesOptions {
  mailboxes: readonly Mailbox[];
  /** Puts into new mailboxes what is in them at first. */
  fill: (exchange: Exchange) => void;
  /** Where the mailboxes are kept over a restart; without it they are gone with the process. */
  file?: string;
  /** The port wished for; another one where it is taken or none is wished for. */
  port?: number;
  /** Of the account that may act for every mailbox; a new one where none is given. */
  servicePassword?: string;
}

/** The try-out's Exchange, and the small Outlook's mailboxes on it. */
export interface StartedMailboxes {
  exchange: ExchangeServer;
  outlook: OutlookMailboxes;
  /** Signs in to any of the mailboxes by EWS, with the mailbox's address as user name. */
  password: string;
  /** May act for every mailbox. */
  service: { user: string; password: string };
  /** Whether the mailboxes were made by this start. */
  isNew: boolean;
  close(): Promise<void>;
}

const password = 'exchange';
const serviceUser = 'erp-link@nordwind.example';

/** Starts the emulated Exchange on 127.0.0.1 and signs its users in to it over EWS, as Outlook would. */
export async function startMailboxes(options: MailboxesOptions): Promise<StartedMailboxes> {
  const { mailboxes, file } = options;
  const kept = file === undefined ? null : keepMailboxes.read(file);
  const empty = { clock: 0, folders: [], items: [], tombstones: [], outbox: [], photo: null };
  const service = {
    user: serviceUser,
    password: options.servicePassword ?? randomBytes(18).toString('base64url'),
  };
  const setup = {
    now: Date.now,
    guid: randomUUID,
    accounts: [
      ...mailboxes.map(({ name, address }) => ({ name, address, password })),
      {
        name: 'ERP Link',
        address: service.user,
        password: service.password,
        mayImpersonate: true,
        hasNoMailbox: true,
      },
    ],
    mailboxes:
      kept ??
      mailboxes.map(({ id, name, address }) => ({
        ...empty,
        name,
        address,
        guid: mailboxGuid(id),
      })),
  };
  const exchange = await startOn(options.port ?? 0, setup);
  try {
    if (!kept) options.fill(exchange.exchange);
  } catch (error) {
    await exchange.close();
    throw error;
  }
  const stopKeeping = file === undefined ? null : keepMailboxes.watch(exchange, file);
  const ews = new EwsServer({ url: exchange.url }, { now: Date.now });
  const accounts = mailboxes.map(({ address }) =>
    ews.account({ kind: 'basic', user: address, password }),
  );
  const boxes = mailboxes.flatMap((mailbox, index) => {
    const client = accounts[index]?.mailbox({ address: mailbox.address, impersonate: false });
    return client ? [new OutlookBox(mailbox, client)] : [];
  });
  let closing: Promise<void> | undefined;
  return {
    exchange,
    outlook: new OutlookMailboxes(boxes),
    password,
    service,
    isNew: !kept,
    close: () =>
      (closing ??= (async () => {
        await Promise.all(accounts.map((account) => account.close()));
        await exchange.close();
        stopKeeping?.();
      })()),
  };
}

async function startOn(
  port: number,
  setup: Parameters<typeof startExchange>[0],
): Promise<ExchangeServer> {
  try {
    return await startExchange({ ...setup, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return startExchange({ ...setup, port: 0 });
  }
}
