import { AppError } from '../../../core/AppError.ts';
import { ChangeQueue } from './ChangeQueue.ts';
import { isPassing } from './isPassing.ts';
import type { MailboxChange } from './MailboxChange.ts';
import { Poller } from './Poller.ts';
import { StreamGroup } from './StreamGroup.ts';
import type { GroupEvents, StreamMember } from './StreamMember.ts';
import type { StreamReport } from './StreamReport.ts';
import type { StreamSettings } from './StreamSettings.ts';
import { usualStreamSettings } from './usualStreamSettings.ts';
import type { WatchedMailbox } from './WatchedMailbox.ts';

/** What the watching needs to know from elsewhere. */
export interface StreamSurroundings {
  /**
   * Which mailboxes belong together, as a key for each address (`autodiscover/groupings.ts`). Without
   * it all are tried together, and those that turn out to live elsewhere are taken apart.
   */
  groupings?: (addresses: readonly string[], signal: AbortSignal) => Promise<Map<string, string>>;
  /** For the log of connections. */
  report?: (report: StreamReport) => void;
}

/** Failures of a mailbox's own subscriptions after which it is polled for a while. */
const failuresToPoll = 3;

/** Connections that failed in a row after which their mailboxes are polled meanwhile. */
const attemptsToPoll = 3;

/**
 * Tells when to look for changes in many mailboxes of one account: by as few open connections as
 * possible, and by polling where that is not possible. It only says when; whoever iterates over it
 * lists the changes. Failures of the server end nothing: they are reported, and tried again.
 */
export class MailboxStreams implements AsyncIterable<MailboxChange>, AsyncDisposable {
  readonly #settings: StreamSettings;
  readonly #surroundings: StreamSurroundings;
  readonly #queue: ChangeQueue;
  readonly #poller: Poller;
  readonly #members = new Map<string, StreamMember>();
  readonly #groups = new Map<StreamGroup, Promise<void>>();
  readonly #places = new Map<string, StreamGroup>();
  readonly #waiting = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #closed = new AbortController();
  #placing: Promise<void> | undefined;
  #gathering: NodeJS.Timeout | undefined;
  #defect: { error: unknown } | undefined;

  constructor(settings: Partial<StreamSettings> = {}, surroundings: StreamSurroundings = {}) {
    this.#settings = { ...usualStreamSettings, ...settings };
    this.#surroundings = surroundings;
    this.#queue = new ChangeQueue(this.#settings.settle);
    this.#poller = new Poller(
      this.#settings,
      (address, ids) => this.#queue.push(address, ids),
      (error) => this.#fail(error),
    );
  }

  /** Begins to watch a mailbox. One that is watched already is watched anew, with these folders. */
  add(mailbox: WatchedMailbox): void {
    if (this.#closed.signal.aborted) return;
    const { address } = mailbox;
    void this.remove(address);
    this.#members.set(address, { ...mailbox, subscriptionId: undefined, failures: 0 });
    this.#place(address);
  }

  /** Watches it no longer; nothing more is told of it. */
  async remove(address: string): Promise<void> {
    this.#members.delete(address);
    this.#waiting.delete(address);
    clearTimeout(this.#timers.get(address));
    this.#timers.delete(address);
    this.#poller.remove(address);
    this.#queue.drop(address);
    const group = this.#places.get(address);
    this.#places.delete(address);
    await group?.remove(address);
  }

  /** How many mailboxes are watched in which way at the moment. */
  get counts(): { streaming: number; polling: number; connections: number } {
    const polling = [...this.#members.keys()].filter((one) => this.#poller.has(one)).length;
    const streaming = [...this.#places.keys()].filter((one) => !this.#poller.has(one)).length;
    return { streaming, polling, connections: this.#groups.size };
  }

  /** Changes as they become known; ends when it is closed. To be read by one reader. */
  async *[Symbol.asyncIterator](): AsyncGenerator<MailboxChange, void> {
    for (;;) {
      const change = await this.#queue.take();
      if (this.#defect) throw this.#defect.error;
      if (change === null) return;
      yield change;
    }
  }

  /** Ends all connections. Subscriptions are left to end by themselves, in half an hour. */
  async close(): Promise<void> {
    this.#closed.abort();
    clearTimeout(this.#gathering);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const group of this.#groups.keys()) group.close();
    this.#queue.close();
    await Promise.all([...this.#groups.values(), this.#placing, this.#poller.close()]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Looks for a place for a mailbox, with whatever else waits by then. */
  #place(address: string): void {
    this.#waiting.add(address);
    if (this.#gathering || this.#closed.signal.aborted) return;
    this.#gathering = setTimeout(() => {
      this.#placing = this.#placeAll()
        .catch((error: unknown) => this.#fail(error))
        .finally(() => {
          this.#gathering = undefined;
          const [next] = this.#waiting;
          if (next !== undefined) this.#place(next);
        });
    }, this.#settings.gather);
  }

  #placeLater(address: string, milliseconds: number): void {
    clearTimeout(this.#timers.get(address));
    const timer = setTimeout(() => {
      this.#timers.delete(address);
      this.#place(address);
    }, milliseconds);
    this.#timers.set(address, timer);
  }

  async #placeAll(): Promise<void> {
    const { signal } = this.#closed;
    const addresses = [...this.#waiting];
    this.#waiting.clear();
    const keys = await this.#keysOf(addresses, signal);
    const byKey = Map.groupBy(
      addresses.flatMap((address) => {
        // It may have been removed, or added anew and placed, while the server was asked.
        const member = this.#places.has(address) ? undefined : this.#members.get(address);
        return member ?? [];
      }),
      // What was lost twice is not put among the others again, whose connection it ends each time.
      ({ address, failures }) => `${keys.get(address) ?? ''}${failures > 1 ? ' again' : ''}`,
    );
    if (signal.aborted) return;
    // The largest first: where connections are few they serve the most mailboxes.
    for (const [key, members] of [...byKey].sort((a, b) => b[1].length - a[1].length)) {
      this.#join(key, members);
    }
  }

  async #keysOf(addresses: readonly string[], signal: AbortSignal): Promise<Map<string, string>> {
    try {
      return (await this.#surroundings.groupings?.(addresses, signal)) ?? new Map();
    } catch (error) {
      if (signal.aborted) return new Map();
      if (!(error instanceof AppError)) throw error;
      this.#report({ type: 'ungrouped', mailboxes: addresses, error });
      return new Map();
    }
  }

  #join(key: string, members: readonly StreamMember[]): void {
    const { perConnection, connections } = this.#settings;
    let rest = members;
    for (const group of this.#groups.keys()) {
      if (group.key !== key || !group.isOpen || rest.length === 0) continue;
      rest = this.#enter(group, rest, perConnection - group.size);
    }
    while (rest.length > 0 && this.#groups.size < connections) {
      const group = new StreamGroup(key, this.#settings, this.#groupEvents);
      rest = this.#enter(group, rest, perConnection);
      const ended = group.run().then(
        () => this.#groups.delete(group),
        (error: unknown) => this.#fail(error),
      );
      this.#groups.set(
        group,
        ended.then(() => undefined),
      );
    }
    for (const member of rest) this.#poll(member);
  }

  #enter(group: StreamGroup, members: readonly StreamMember[], space: number): StreamMember[] {
    const entering = members.slice(0, Math.max(0, space));
    for (const { address } of entering) this.#places.set(address, group);
    if (entering.length > 0) group.add(entering);
    return members.slice(entering.length);
  }

  readonly #groupEvents: GroupEvents = {
    changed: (member, folderIds) => {
      if (this.#isWatched(member)) this.#queue.push(member.address, folderIds);
    },
    connected: (members) => {
      for (const { address } of members) this.#poller.remove(address);
      this.#report({ type: 'connected', mailboxes: members.map(({ address }) => address) });
    },
    disconnected: (members, error, pause, attempts) => {
      const mailboxes = members.map(({ address }) => address);
      this.#report({ type: 'disconnected', mailboxes, error, pause });
      if (attempts < attemptsToPoll && pause < this.#settings.poll) return;
      const unasked = members.filter(({ address }) => !this.#poller.has(address));
      if (unasked.length === 0) return;
      for (const member of unasked) this.#poller.add(member);
      this.#report({ type: 'polling', mailboxes: unasked.map(({ address }) => address), error });
    },
    left: (member, error) => {
      const { address, failures } = member;
      if (!this.#isWatched(member)) return;
      this.#places.delete(address);
      this.#report({ type: 'lost', mailboxes: [address], error });
      const mayWork = error.kind === 'cursor-expired' || isPassing(error);
      if (failures >= failuresToPoll || !mayWork) {
        this.#poll(member, error);
        return;
      }
      const pause = failures > 1 ? this.#settings.firstPause * 2 ** failures : 0;
      this.#placeLater(address, Math.max(pause, (error.retryAfter ?? 0) * 1000));
    },
  };

  /** Polls a mailbox, and tries after a while whether it can be told of after all. */
  #poll(member: StreamMember, error?: AppError): void {
    const { address } = member;
    // One more failure, and it is polled again; for want of a connection nothing has failed.
    if (error) member.failures = failuresToPoll - 1;
    this.#poller.add(member);
    this.#report({ type: 'polling', mailboxes: [address], ...(error && { error }) });
    this.#placeLater(address, this.#settings.retryStreaming);
  }

  /** It may have been removed, or added anew, while something was under way for it. */
  #isWatched(member: StreamMember): boolean {
    return this.#members.get(member.address) === member;
  }

  #report(report: StreamReport): void {
    this.#surroundings.report?.(report);
  }

  /** A mistake of ours: whoever iterates gets it. */
  #fail(error: unknown): void {
    this.#defect ??= { error };
    this.#queue.close();
  }
}
