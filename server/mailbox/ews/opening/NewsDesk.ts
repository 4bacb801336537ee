import { AppError } from '../../../core/AppError.ts';
import type { EwsClient } from '../EwsClient.ts';
import type { FolderNews } from '../mailbox/FolderNews.ts';
import { MailboxStreams, type StreamSurroundings } from '../streams/MailboxStreams.ts';
import type { StreamSettings } from '../streams/StreamSettings.ts';
import { NewsQueue } from './NewsQueue.ts';

/** Hands what the common streams of one sign-in tell to whoever waits for it, mailbox by mailbox. */
export class NewsDesk {
  readonly #settings: Partial<StreamSettings>;
  readonly #surroundings: StreamSurroundings;
  readonly #queues = new Map<string, NewsQueue>();
  #streams: MailboxStreams | null = null;
  #reading: Promise<void> | null = null;
  #isClosed = false;

  constructor(settings: Partial<StreamSettings> = {}, surroundings: StreamSurroundings = {}) {
    this.#settings = settings;
    this.#surroundings = {
      ...surroundings,
      report: (report) => {
        if (report.type === 'connected') {
          for (const address of report.mailboxes) this.#queues.get(address)?.connected();
        }
        surroundings.report?.(report);
      },
    };
  }

  /**
   * News of a mailbox until it is aborted. One at a time for each: whoever comes later takes the place of the first, whose
   * news end then.
   */
  async *news(address: string, client: EwsClient, signal: AbortSignal): AsyncGenerator<FolderNews> {
    if (this.#isClosed) throw closed();
    this.#queues.get(address)?.end(null);
    const queue = new NewsQueue();
    this.#queues.set(address, queue);
    const stop = (): void => queue.end(null);
    signal.addEventListener('abort', stop, { once: true });
    try {
      this.#open().add({ address, client });
      if (signal.aborted) return;
      yield* queue.read();
    } finally {
      signal.removeEventListener('abort', stop);
      if (this.#queues.get(address) === queue) {
        this.#queues.delete(address);
        await this.#streams?.remove(address);
      }
    }
  }

  /** Ends all news. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const queue of this.#queues.values()) queue.end(null);
    await this.#streams?.close();
    await this.#reading;
  }

  #open(): MailboxStreams {
    if (this.#streams !== null) return this.#streams;
    const streams = new MailboxStreams(this.#settings, this.#surroundings);
    this.#streams = streams;
    this.#reading = this.#read(streams);
    return streams;
  }

  async #read(streams: MailboxStreams): Promise<void> {
    try {
      for await (const { mailbox, folderIds } of streams) {
        this.#queues.get(mailbox)?.push(folderIds);
      }
    } catch (error) {
      // A defect of ours: everybody hears of it, and the next one begins with new streams.
      this.#streams = null;
      for (const queue of this.#queues.values()) queue.end(error as Error);
    }
  }
}

function closed(): AppError {
  return new AppError('unavailable', 'The connection to Exchange is closed.', {
    reason: 'connection-closed',
  });
}
