import { AppError } from '../../../core/AppError.ts';
import { PullWatch } from './PullWatch.ts';
import { rest } from './rest.ts';
import type { StreamSettings } from './StreamSettings.ts';
import type { WatchedMailbox } from './WatchedMailbox.ts';

/** Questions at a time, beside what the gates allow. */
const atATime = 4;

/** Asks mailboxes for changes one after the other, where they cannot be told of by the server. */
export class Poller {
  readonly #settings: Pick<StreamSettings, 'poll'>;
  readonly #changed: (address: string, folderIds: readonly string[] | null) => void;
  readonly #failed: (error: unknown) => void;
  readonly #watches = new Map<string, PullWatch>();
  readonly #closed = new AbortController();
  #running: Promise<void> | undefined;

  /**
   * @param changed told what was found, null where everything may have changed
   * @param failed told of a mistake of ours, which ends the polling
   */
  constructor(
    settings: Pick<StreamSettings, 'poll'>,
    changed: (address: string, folderIds: readonly string[] | null) => void,
    failed: (error: unknown) => void,
  ) {
    this.#settings = settings;
    this.#changed = changed;
    this.#failed = failed;
  }

  has(address: string): boolean {
    return this.#watches.has(address);
  }

  add(mailbox: WatchedMailbox): void {
    if (this.has(mailbox.address) || this.#closed.signal.aborted) return;
    this.#watches.set(mailbox.address, new PullWatch(mailbox));
    this.#running ??= this.#run().catch(this.#failed);
  }

  /** Its pull subscription, where it has one, ends by itself. */
  remove(address: string): void {
    this.#watches.delete(address);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#watches.clear();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closed;
    try {
      while (this.#watches.size > 0) {
        const next = performance.now() + this.#settings.poll;
        const waiting = [...this.#watches];
        const lanes = Array.from({ length: atATime }, async () => {
          for (let one = waiting.shift(); one && !signal.aborted; one = waiting.shift()) {
            await this.#ask(...one);
          }
        });
        await Promise.all(lanes);
        await rest(Math.max(0, next - performance.now()), signal);
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #ask(address: string, watch: PullWatch): Promise<void> {
    try {
      const folderIds = await watch.ask(this.#closed.signal);
      if (this.#watches.get(address) === watch) this.#changed(address, folderIds);
    } catch (error) {
      // A server that cannot be asked cannot be listed either; the next question is soon.
      if (!(error instanceof AppError) && !this.#closed.signal.aborted) throw error;
    }
  }
}
