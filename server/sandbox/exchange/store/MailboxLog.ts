import { EventLog } from './EventLog.ts';
import { MailboxFolders } from './MailboxFolders.ts';
import type { MailboxEvent } from './MailboxEvent.ts';
import type { MailboxState } from './MailboxState.ts';
import { newFolders } from './newFolders.ts';
import type { SentMessage } from './SentMessage.ts';
import type { Tombstone } from './Tombstone.ts';

/** What is kept at most of what was deleted and of what went out: it is in memory. */
const most = { tombstones: 50_000, outbox: 10_000 };

/** What of an event is not the same for all. */
type Told = Pick<MailboxEvent, 'type' | 'folder'> &
  Partial<Pick<MailboxEvent, 'item' | 'subject' | 'from'>>;

/** What happens in a mailbox: places in its change log, what was deleted, notifications, and what went out. */
export class MailboxLog extends MailboxFolders {
  readonly outbox: SentMessage[];
  protected readonly now: () => number;
  readonly #tombstones: Tombstone[];
  readonly #events: EventLog;
  readonly #watchers = new Set<() => void>();
  #photo: string | null;
  #clock: number;
  #forgotten: number;

  constructor(state: MailboxState, now: () => number) {
    super(state.folders.length === 0 ? newFolders() : state.folders);
    this.outbox = state.outbox;
    this.now = now;
    this.#tombstones = state.tombstones;
    this.#photo = state.photo;
    this.#clock = Math.max(state.clock, ...this.folderById.keys());
    this.#forgotten = state.forgotten ?? 0;
    this.#events = new EventLog(this.#clock);
  }

  /** The last place in the change log. */
  get clock(): number {
    return this.#clock;
  }

  /** What happened lately, for notifications. */
  get events(): Pick<EventLog, 'after' | 'hasMissed'> {
    return this.#events;
  }

  get tombstones(): readonly Tombstone[] {
    return this.#tombstones;
  }

  /** Of what was deleted before that place of the log nothing is known any more: older sync states are of no use. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** JPEG, base64; null for a person without one. */
  get photo(): string | null {
    return this.#photo;
  }

  set photo(photo: string | null) {
    this.#photo = photo;
    this.#wake();
  }

  /** Makes all sync states invalid that were given out until now. */
  forgetDeletions(): void {
    this.#forgotten = this.next();
    this.#tombstones.length = 0;
    this.#wake();
  }

  /** Notes what went out. */
  send(message: SentMessage): void {
    this.outbox.push(message);
    if (this.outbox.length > most.outbox) this.outbox.shift();
    this.#wake();
  }

  /** @returns a function that ends it. */
  watch(onEvent: () => void): () => void {
    this.#watchers.add(onEvent);
    return () => this.#watchers.delete(onEvent);
  }

  /** Moves the clock on by one. */
  protected next(): number {
    this.#clock += 1;
    return this.#clock;
  }

  /** Notes that something is no longer where it was. */
  protected bury({ id, createdAt }: BuriedThing, folder: number, kind: Tombstone['kind']): void {
    this.#tombstones.push({ id, folder, kind, createdAt, deletedAt: this.next() });
    if (this.#tombstones.length <= most.tombstones) return;
    const gone = this.#tombstones.splice(0, most.tombstones / 10);
    this.#forgotten = gone.at(-1)?.deletedAt ?? this.#forgotten;
  }

  /** Notes what happened, and wakes who watches. */
  protected tell(event: Told): void {
    const nothing = { item: null, subject: null, from: null };
    this.#events.add({ ...nothing, ...event, at: this.next(), time: this.now() });
    this.#wake();
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

interface BuriedThing {
  id: number;
  createdAt: number;
}
