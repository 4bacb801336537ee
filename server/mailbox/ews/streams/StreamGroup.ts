import { AppError } from '../../../core/AppError.ts';
import { getStreamingEvents } from '../operations/getStreamingEvents.ts';
import { unsubscribe } from '../operations/unsubscribe.ts';
import { Affinity } from '../transport/Affinity.ts';
import { foldersOf } from './foldersOf.ts';
import { isPassing } from './isPassing.ts';
import { Pauses } from './Pauses.ts';
import { rest } from './rest.ts';
import { Silence } from './Silence.ts';
import type { GroupEvents, StreamMember } from './StreamMember.ts';
import type { StreamSettings } from './StreamSettings.ts';
import { subscribeMembers } from './subscribeMembers.ts';

/** After so many failures in a row nothing of the old connection is believed any more. */
const failuresToStartOver = 2;

/** A connection while it is open. */
interface Connection {
  /** Whose name it is opened in, so that it counts against that mailbox's own limit. */
  opener: StreamMember;
  /** When it was first heard of, of `performance.now()`; Infinity before. */
  since: number;
}

/**
 * Mailboxes that are told of over one connection: their subscriptions live on one machine of the
 * cluster, which the affinity leads all their requests to.
 * https://learn.microsoft.com/exchange/client-developer/exchange-web-services/how-to-maintain-affinity-between-group-of-subscriptions-and-mailbox-server
 */
export class StreamGroup {
  /** What the server said of which mailboxes belong together. */
  readonly key: string;
  readonly #settings: StreamSettings;
  readonly #events: GroupEvents;
  readonly #members = new Map<string, StreamMember>();
  readonly #pauses: Pauses;
  readonly #closed = new AbortController();
  #affinity: Affinity | undefined;
  /** Ends the present connection, so that one with the present members is opened. */
  #round = new AbortController();

  constructor(key: string, settings: StreamSettings, events: GroupEvents) {
    this.key = key;
    this.#settings = settings;
    this.#events = events;
    this.#pauses = new Pauses(settings);
  }

  get size(): number {
    return this.#members.size;
  }

  /** Whether it can still take mailboxes in. */
  get isOpen(): boolean {
    return !this.#closed.signal.aborted;
  }

  /** Takes mailboxes in; the connection is opened anew with them. */
  add(members: readonly StreamMember[]): void {
    for (const member of members) this.#members.set(member.address, member);
    this.#round.abort();
  }

  /** Takes a mailbox out and ends its subscription; the connection of the others goes on. */
  async remove(address: string): Promise<void> {
    const member = this.#members.get(address);
    const subscriptionId = member?.subscriptionId;
    this.#members.delete(address);
    if (this.#members.size === 0) this.close();
    if (member === undefined || subscriptionId === undefined) return;
    member.subscriptionId = undefined;
    const limit = AbortSignal.timeout(10_000);
    await unsubscribe(member.client, { subscriptionId }, limit, this.#affinity).catch(
      // One that cannot be ended ends by itself, half an hour later.
      () => undefined,
    );
  }

  /** Ends it, at once. Its subscriptions end by themselves. */
  close(): void {
    this.#closed.abort();
  }

  /** Goes on until it is closed or the last mailbox has left. Throws nothing but defects. */
  async run(): Promise<void> {
    try {
      await this.#goOn();
    } finally {
      this.close();
    }
  }

  async #goOn(): Promise<void> {
    const closed = this.#closed.signal;
    while (this.isOpen && this.#members.size > 0) {
      this.#round = new AbortController();
      const signal = AbortSignal.any([closed, this.#round.signal]);
      let connection: Connection | undefined;
      try {
        await this.#subscribe(signal);
        const [opener] = this.#sorted();
        if (opener === undefined) return;
        connection = { opener, since: Infinity };
        await this.#listen(connection, signal);
      } catch (error) {
        if (closed.aborted) return;
        const wasOpen = connection !== undefined && connection.since < Infinity;
        if (connection) this.#lasted(connection);
        // What was on the way when the connection ended is gone.
        if (wasOpen) for (const member of this.#sorted()) this.#events.changed(member, null);
        if (signal.aborted) continue;
        if (!(error instanceof AppError)) throw error;
        if (connection && !wasOpen && !isPassing(error)) this.#leave(connection.opener, error);
        else await this.#pause(error);
      }
    }
  }

  /** In the order that decides whose name the group goes by. */
  #sorted(): StreamMember[] {
    return [...this.#members.values()].sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  async #subscribe(signal: AbortSignal): Promise<void> {
    const waiting = this.#sorted().filter((member) => member.subscriptionId === undefined);
    const [first] = waiting;
    if (first === undefined) return;
    this.#affinity ??= new Affinity(first.address);
    const refusals = await subscribeMembers(
      waiting,
      this.#affinity,
      // Between the last listing and this moment nobody watched.
      (member) => this.#events.changed(member, null),
      signal,
    );
    const [refusal] = refusals;
    // The server as a whole, not one mailbox.
    if (refusal && refusals.length === this.#members.size && isPassing(refusal.error)) {
      throw refusal.error;
    }
    for (const { member, error } of refusals) this.#leave(member, error);
  }

  async #listen(connection: Connection, signal: AbortSignal): Promise<void> {
    const members = new Map<string, StreamMember>();
    for (const member of this.#sorted()) {
      if (member.subscriptionId !== undefined) members.set(member.subscriptionId, member);
    }
    const request = { subscriptionIds: [...members.keys()], minutes: this.#settings.minutes };
    const { client } = connection.opener;
    let wereLost = false;
    using silence = new Silence(this.#settings.silence);
    const either = AbortSignal.any([signal, silence.signal]);
    for await (const event of getStreamingEvents(client, request, either, this.#affinity)) {
      silence.broken();
      if (connection.since === Infinity && event.type !== 'lost') {
        connection.since = performance.now();
        this.#events.connected([...members.values()]);
      }
      if (event.type === 'notification') {
        const member = members.get(event.notification.subscriptionId);
        if (member && this.#isHere(member)) {
          this.#events.changed(member, foldersOf(event.notification.events));
        }
      } else if (event.type === 'lost') {
        const { subscriptionIds, error } = event;
        const isAll = subscriptionIds.length === 0;
        const named = isAll
          ? [...members.values()]
          : subscriptionIds.flatMap((id) => members.get(id) ?? []);
        wereLost ||= named.length > 0;
        this.#lasted(connection);
        for (const member of named) {
          if (this.#isHere(member)) this.#leave(member, error);
        }
        if (this.#members.size === 0) return;
      } else if (event.type === 'closed') {
        await this.#closedInOrder(connection, signal);
        return;
      }
    }
    // Exchange ends a connection after it has said which subscriptions are lost.
    if (wereLost) return;
    const message = 'The connection to the Exchange server was lost.';
    throw new AppError('unavailable', message, { reason: 'exchange-disconnected' });
  }

  /** Nothing was lost, but a server that closes again and again at once is not asked again at once. */
  async #closedInOrder(connection: Connection, signal: AbortSignal): Promise<void> {
    if (!this.#lasted(connection)) await rest(this.#pauses.next(), signal);
  }

  /** Whether a connection was a good one; then what failed before it no longer counts. */
  #lasted({ since }: Connection): boolean {
    const { steadyAfter, minutes } = this.#settings;
    if (performance.now() - since < Math.min(steadyAfter, minutes * 30_000)) return false;
    this.#pauses.reset();
    for (const member of this.#members.values()) member.failures = 0;
    return true;
  }

  async #pause(error: AppError): Promise<void> {
    const pause = this.#pauses.next(error);
    const members = this.#sorted();
    if (this.#pauses.count >= failuresToStartOver) {
      // The machine that kept the subscriptions may be gone, and the cookie leads to nobody.
      this.#affinity = undefined;
      for (const member of members) member.subscriptionId = undefined;
    }
    this.#events.disconnected(members, error, pause, this.#pauses.count);
    await rest(pause, this.#closed.signal);
  }

  #leave(member: StreamMember, error: AppError): void {
    member.subscriptionId = undefined;
    member.failures += 1;
    if (this.#isHere(member)) this.#members.delete(member.address);
    this.#events.left(member, error);
  }

  /** Not removed meanwhile, nor removed and added anew. */
  #isHere(member: StreamMember): boolean {
    return this.#members.get(member.address) === member;
  }
}
