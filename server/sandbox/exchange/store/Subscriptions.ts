import type { Mailbox } from './Mailbox.ts';
import type { MailboxEvent } from './MailboxEvent.ts';
import type { Subscription } from './Subscription.ts';

/** All subscriptions of a server. They do not outlive it, as in Exchange. */
export class Subscriptions {
  readonly #all = new Map<string, Subscription>();
  readonly #now: () => number;
  readonly #guid: () => string;

  constructor(now: () => number, guid: () => string) {
    this.#now = now;
    this.#guid = guid;
  }

  /** How many there are. */
  get count(): number {
    this.#dropExpired();
    return this.#all.size;
  }

  /** How many are about that mailbox: they are charged to it, whoever made them (Microsoft, "EWS throttling"). */
  countOf(mailbox: Mailbox): number {
    this.#dropExpired();
    let count = 0;
    for (const each of this.#all.values()) if (each.mailbox === mailbox) count += 1;
    return count;
  }

  add(made: Omit<Subscription, 'id' | 'usedOn' | 'told' | 'onTaken'>, from?: number): Subscription {
    const id = Buffer.from(`${made.mailbox.guid}:${this.#guid()}`).toString('base64');
    const told = from ?? made.mailbox.clock;
    const subscription: Subscription = { ...made, id, usedOn: this.#now(), told, onTaken: null };
    this.#all.set(id, subscription);
    return subscription;
  }

  /** The subscription, unless it has expired. */
  find(id: string): Subscription | undefined {
    const found = this.#all.get(id);
    if (found === undefined) return undefined;
    if (this.#hasExpired(found)) {
      this.#all.delete(id);
      return undefined;
    }
    found.usedOn = this.#now();
    return found;
  }

  remove(id: string): boolean {
    return this.#all.delete(id);
  }

  /** Forgets all, as a server does that is started again. */
  clear(): void {
    this.#all.clear();
  }

  /** What happened after a place in the log, as far as the subscription is about it. */
  eventsAfter({ mailbox, folders, types }: Subscription, place: number): MailboxEvent[] {
    return mailbox.events
      .after(place)
      .filter(
        ({ type, folder, from, subject }) =>
          types.has(`${type}Event`) &&
          (folders === null ||
            folders.has(folder) ||
            (from !== null && folders.has(from.folder)) ||
            (subject !== null && folders.has(subject))),
      );
  }

  #hasExpired({ usedOn, timeout }: Subscription): boolean {
    return this.#now() - usedOn > timeout;
  }

  #dropExpired(): void {
    for (const [id, each] of this.#all) if (this.#hasExpired(each)) this.#all.delete(id);
  }
}
