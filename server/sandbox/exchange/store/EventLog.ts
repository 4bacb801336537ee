import type { MailboxEvent } from './MailboxEvent.ts';

/** Events that are kept; who is behind further has missed some. */
const most = 20_000;

/** The last events of a mailbox, in the order they happened. They do not outlive the process, as in Exchange. */
export class EventLog {
  readonly #events: MailboxEvent[] = [];
  #forgotten: number;

  /** @param from the place of the change log that it begins after */
  constructor(from: number) {
    this.#forgotten = from;
  }

  add(event: MailboxEvent): void {
    this.#events.push(event);
    if (this.#events.length <= most) return;
    const gone = this.#events.splice(0, most / 10);
    this.#forgotten = gone.at(-1)?.at ?? this.#forgotten;
  }

  /** What happened after a place. */
  after(place: number): MailboxEvent[] {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#events[middle]?.at ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return this.#events.slice(low);
  }

  /** Whether events after that place are no longer all there. */
  hasMissed(place: number): boolean {
    return place < this.#forgotten;
  }
}
