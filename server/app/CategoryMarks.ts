import { AppError } from '../core/AppError.ts';
import type { Account, ItemIdentity, LinkStore } from '../ports/LinkStore.ts';
import type { Caller } from './Caller.ts';
import type { Log } from './Log.ts';
import type { Mailboxes } from './Mailboxes.ts';

/** What the marks are made with. */
export interface CategoryMarksParts {
  /** Null where the backend may reach no mailbox: then there are no marks. */
  mailboxes: Mailboxes | null;
  links: Pick<LinkStore, 'linksOf'>;
  /** The category's name; null for none. */
  category: string | null;
  log: Log;
  /** Milliseconds before each further try; after the last one the mark waits until the item is opened again. */
  pauses?: readonly number[];
}

/** Longest wait for one item, in milliseconds. */
const patience = 20_000;
/** So much is remembered of each kind; the oldest is forgotten first. */
const capacity = 10_000;

/** What is to become of one item in one mailbox. */
interface Wish {
  account: Account;
  itemId: string;
  isOn: boolean;
  attempts: number;
}

/**
 * Keeps a category on the items that are linked, as a mark that is seen in every list of Outlook and on
 * phones. It is set behind the answer: linking never waits for Exchange and never fails with it. A
 * colleague's copy gets its mark, or loses it, when the colleague opens it.
 */
export class CategoryMarks {
  readonly #parts: CategoryMarksParts;
  readonly #pauses: readonly number[];
  /** On which item a link was shown to whom: a request to unlink names the link alone. */
  readonly #shown = new Map<string, ItemIdentity>();
  readonly #wishes = new Map<string, Wish>();
  /** How an item was left last. */
  readonly #left = new Map<string, boolean>();
  readonly #running = new Set<Promise<void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #stopped = new AbortController();

  constructor(parts: CategoryMarksParts) {
    this.#parts = parts;
    this.#pauses = parts.pauses ?? [5_000, 30_000, 120_000, 600_000];
  }

  /**
   * An item was shown to a caller, or linked by one.
   *
   * @param mark null for an item that was never linked
   * @param links those that stand on it
   */
  shown(
    { account }: Caller,
    item: ItemIdentity,
    mark: string | null,
    links: readonly { id: string }[],
  ): void {
    for (const { id } of links) keep(this.#shown, `${account.id}\n${id}`, item);
    if (mark !== null) this.#want(account, item.itemId, links.length > 0);
  }

  /** A link was taken away or put back. */
  changed({ account }: Caller, linkId: string): void {
    const item = this.#shown.get(`${account.id}\n${linkId}`);
    if (!item || !this.#isUsed) return;
    const { erp, company, id } = account;
    this.#run(async () => {
      const { links } = await this.#parts.links.linksOf(erp, company, id, item);
      this.#want(account, item.itemId, links.length > 0);
    });
  }

  /** Ends when nothing is under way; what waits for another try is not waited for. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  /** Gives up what waits, and ends what is under way. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const timer of this.#timers) clearTimeout(timer);
    await this.settled();
  }

  get #isUsed(): boolean {
    const { mailboxes, category } = this.#parts;
    return mailboxes !== null && category !== null && !this.#stopped.signal.aborted;
  }

  #want(account: Account, itemId: string | null, isOn: boolean): void {
    if (itemId === null || !this.#isUsed) return;
    const key = `${account.id}\n${itemId}`;
    const before = this.#wishes.get(key);
    if (before === undefined && this.#left.get(key) === isOn) return;
    keep(this.#wishes, key, { account, itemId, isOn, attempts: 0 });
    // One after the other for an item: whoever is at it goes on with this.
    if (before === undefined) this.#run(() => this.#fulfil(key));
  }

  async #fulfil(key: string): Promise<void> {
    for (;;) {
      const wish = this.#wishes.get(key);
      if (!wish || this.#stopped.signal.aborted) return;
      const error = await this.#mark(wish);
      const isNewer = this.#wishes.get(key) !== wish;
      if (error === null) keep(this.#left, key, wish.isOn);
      if (isNewer) continue;
      if (error !== null && this.#tryLater(key, wish, error)) return;
      this.#wishes.delete(key);
      return;
    }
  }

  /** @returns what it failed with; null where it is done */
  async #mark({ account, itemId, isOn }: Wish): Promise<unknown> {
    const { mailboxes, category } = this.#parts;
    const mailbox = mailboxes?.of(account);
    if (!mailbox || category === null) return null;
    const limit = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(patience)]);
    try {
      await mailbox.markCategory(itemId, category, isOn, limit);
      return null;
    } catch (error) {
      return error ?? new AppError('unavailable', 'Exchange did not answer.');
    }
  }

  #tryLater(key: string, wish: Wish, error: unknown): boolean {
    const pause = this.#pauses[wish.attempts];
    const isFinal = error instanceof AppError && finalKinds.has(error.kind);
    const willTry = pause !== undefined && !isFinal && !this.#stopped.signal.aborted;
    const later = willTry ? 'is tried again' : 'waits until the item is opened again';
    this.#parts.log('warn', { err: error }, `The category of a linked item ${later}`);
    if (!willTry) return false;
    wish.attempts += 1;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#run(() => this.#fulfil(key));
    }, pause).unref();
    this.#timers.add(timer);
    return true;
  }

  #run(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => {
        this.#parts.log('error', { err: error }, 'The category of a linked item was given up');
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }
}

/** Failures that another try does not change. */
const finalKinds = new Set<AppError['kind']>([
  'not-found',
  'invalid-input',
  'not-allowed',
  'not-configured',
  'not-signed-in',
]);

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= capacity) return;
  const [oldest] = map.keys();
  if (oldest !== undefined) map.delete(oldest);
}
