import type { MailboxChange } from './MailboxChange.ts';

/** More folders than that: listing all is no dearer. */
const mostFolders = 64;

interface Pending {
  folders: Set<string> | null;
  /** Of `performance.now()`. */
  readyAt: number;
}

/**
 * What is still to be told, at most one entry a mailbox however much happens, so that a slow reader
 * costs no memory. An entry waits a moment for what follows, and no longer for what follows that.
 */
export class ChangeQueue {
  readonly #settle: number;
  /** In the order in which they become ready, since all wait equally long. */
  readonly #pending = new Map<string, Pending>();
  readonly #wakeUps = new Set<() => void>();
  #closed = false;

  /** @param settle milliseconds an entry waits */
  constructor(settle: number) {
    this.#settle = settle;
  }

  /** @param folderIds null where everything may have changed */
  push(mailbox: string, folderIds: readonly string[] | null): void {
    if (this.#closed || folderIds?.length === 0) return;
    let entry = this.#pending.get(mailbox);
    if (entry === undefined) {
      entry = { folders: new Set(), readyAt: performance.now() + this.#settle };
      this.#pending.set(mailbox, entry);
    }
    if (folderIds === null || entry.folders === null) entry.folders = null;
    else for (const id of folderIds) entry.folders.add(id);
    if ((entry.folders?.size ?? 0) > mostFolders) entry.folders = null;
    this.#wake();
  }

  /** Forgets what was to be told of a mailbox. */
  drop(mailbox: string): void {
    this.#pending.delete(mailbox);
  }

  /** The next change, as soon as there is one; null once the queue is closed. */
  async take(): Promise<MailboxChange | null> {
    for (;;) {
      if (this.#closed) return null;
      const [first] = this.#pending;
      const wait = first === undefined ? Infinity : first[1].readyAt - performance.now();
      if (first !== undefined && wait <= 0) {
        const [mailbox, { folders }] = first;
        this.#pending.delete(mailbox);
        return { mailbox, folderIds: folders && [...folders] };
      }
      await this.#sleep(wait);
    }
  }

  /** Whoever waits gets null. */
  close(): void {
    this.#closed = true;
    this.#pending.clear();
    this.#wake();
  }

  #wake(): void {
    for (const wakeUp of this.#wakeUps) wakeUp();
  }

  async #sleep(milliseconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const wakeUp = (): void => resolve(undefined);
    this.#wakeUps.add(wakeUp);
    const timer = milliseconds === Infinity ? undefined : setTimeout(wakeUp, milliseconds);
    await promise;
    clearTimeout(timer);
    this.#wakeUps.delete(wakeUp);
  }
}
