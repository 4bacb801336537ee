import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../../ports/AccountStore.ts';
import type { BlobSource } from '../../../ports/BlobSource.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type {
  MailboxFinding,
  MailboxOpener,
  MailboxPlace,
  OpenedMailbox,
} from '../../../ports/MailboxOpener.ts';
import { checkMailbox } from '../checkMailbox.ts';
import { EwsServer } from '../EwsServer.ts';
import type { EwsServerSettings } from '../EwsServerSettings.ts';
import { windowsZones } from '../items/zones/windowsZones.ts';
import type { StreamReport } from '../streams/StreamReport.ts';
import type { StreamSettings } from '../streams/StreamSettings.ts';
import { credentialsOf } from './credentialsOf.ts';
import { NewsDesk } from './NewsDesk.ts';
import { SignedIn } from './SignedIn.ts';

/** What opening mailboxes on Exchange needs to know. */
export interface EwsOpenerSettings {
  /** The secret of a connection, by its id. */
  secretOf: (connection: string) => Promise<string>;
  /** Certificates of the customer's own authorities as PEM. */
  ca?: string | null;
  /** Of each server; what is left out is as usual. */
  server?: Pick<EwsServerSettings, 'timeoutMs' | 'concurrency'>;
  streams?: Partial<StreamSettings>;
  /** For the log of connections (MT10): what happened to the watching, and by which connection. */
  report?: (connection: Connection, report: StreamReport) => void;
}

/** Opens mailboxes on Exchange servers: one sign-in for a connection, one client for a mailbox. */
export class EwsOpener implements MailboxOpener {
  readonly #settings: EwsOpenerSettings;
  readonly #clock: Clock;
  readonly #open = new Map<string, { connection: Connection; signedIn: Promise<SignedIn> }>();
  /** Out of date, and perhaps in use still. */
  readonly #old = new Set<SignedIn>();

  constructor(settings: EwsOpenerSettings, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  async open(
    connection: Connection,
    place: MailboxPlace,
    blobs?: BlobSource,
  ): Promise<OpenedMailbox> {
    return (await this.#signIn(connection)).open(place, blobs);
  }

  async check(
    connection: Connection,
    { address, zone }: MailboxPlace,
    { write }: { write: boolean },
    signal: AbortSignal,
  ): Promise<MailboxFinding[]> {
    const secret = await this.#settings.secretOf(connection.id);
    const { ca, server } = this.#settings;
    const request = {
      address,
      url: connection.url,
      credentials: credentialsOf(connection, secret),
      impersonate: connection.impersonates,
      ca: ca ?? '',
      timeZone: windowsZones.named(zone) ?? zone,
      write,
      ...(server?.timeoutMs !== undefined && { timeoutMs: server.timeoutMs }),
    };
    const { steps } = await checkMailbox(request, this.#clock, signal);
    return [...steps];
  }

  async close(): Promise<void> {
    const open = [...this.#open.values()].map(({ signedIn }) => signedIn);
    this.#open.clear();
    const all = await Promise.allSettled(open);
    const current = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    await Promise.all([...current, ...this.#old].map((one) => one.close()));
    this.#old.clear();
  }

  async #signIn(connection: Connection): Promise<SignedIn> {
    const known = this.#open.get(connection.id);
    if (known !== undefined && isDeepStrictEqual(known.connection, connection)) {
      return await known.signedIn;
    }
    const signedIn = this.#begin(connection);
    const opened = { connection, signedIn };
    this.#open.set(connection.id, opened);
    if (known !== undefined) void this.#retire(known.signedIn);
    try {
      return await signedIn;
    } catch (error) {
      // The next one tries again.
      if (this.#open.get(connection.id) === opened) this.#open.delete(connection.id);
      throw error;
    }
  }

  async #begin(connection: Connection): Promise<SignedIn> {
    const { secretOf, ca, server: settings, streams, report } = this.#settings;
    const { id, name, url, impersonates } = connection;
    const secret = await secretOf(id);
    const server = new EwsServer({ ...settings, url, ca: ca ?? '' }, this.#clock);
    const account = server.account(credentialsOf(connection, secret));
    const desk = new NewsDesk(streams, report && { report: (one) => report(connection, one) });
    return new SignedIn(account, desk, { name, impersonates, clock: this.#clock });
  }

  async #retire(old: Promise<SignedIn>): Promise<void> {
    const signedIn = await old.catch(() => null);
    if (signedIn === null) return;
    this.#old.add(signedIn);
    signedIn.retire();
  }
}
