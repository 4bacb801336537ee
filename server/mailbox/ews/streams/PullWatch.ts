import { AppError } from '../../../core/AppError.ts';
import { getEvents } from '../operations/getEvents.ts';
import { subscribe } from '../operations/subscribe.ts';
import { foldersOf } from './foldersOf.ts';
import { isPassing } from './isPassing.ts';
import type { WatchedMailbox } from './WatchedMailbox.ts';
import { watchedEvents } from './watchedEvents.ts';

/** Minutes without a question after which Exchange forgets the subscription. */
const timeoutMinutes = 60;

/** Most pages in a row: more wait for the next question. */
const mostPages = 20;

/**
 * Asks one mailbox what happened, by a pull subscription: one small request a time. Where even that is
 * not possible, each question is answered by "everything may have changed", and whoever listens lists
 * the changes (SyncFolderItems), which needs no subscription at all.
 */
export class PullWatch {
  readonly #mailbox: WatchedMailbox;
  #subscription: { id: string; watermark: string } | undefined;

  constructor(mailbox: WatchedMailbox) {
    this.#mailbox = mailbox;
  }

  /**
   * @returns folders something happened in, null where everything may have changed
   * @throws AppError `unavailable`, `too-many-requests`, `not-signed-in` … where the server cannot be
   *   asked at all at the moment; or the signal's reason
   */
  async ask(signal: AbortSignal): Promise<string[] | null> {
    try {
      return await (this.#subscription === undefined ? this.#begin(signal) : this.#pull(signal));
    } catch (error) {
      // Its place is lost: a new subscription, and never one from the old watermark on.
      if (error instanceof AppError && error.kind === 'cursor-expired') return this.#begin(signal);
      throw error;
    }
  }

  async #begin(signal: AbortSignal): Promise<null> {
    this.#subscription = undefined;
    const { client, folders = [] } = this.#mailbox;
    const how = { pullTimeoutMinutes: timeoutMinutes };
    try {
      const made = await subscribe(client, { folders, events: watchedEvents, how }, signal);
      const { id, watermark } = made;
      if (watermark !== undefined) this.#subscription = { id, watermark };
    } catch (error) {
      if (!(error instanceof AppError) || isPassing(error)) throw error;
    }
    return null;
  }

  async #pull(signal: AbortSignal): Promise<string[] | null> {
    const ids = new Set<string>();
    let at = this.#subscription;
    let isUnknown = false;
    for (let page = 0; page < mostPages && at; page += 1) {
      const { id, watermark } = at;
      const { client } = this.#mailbox;
      const told = await getEvents(client, { subscriptionId: id, watermark }, signal);
      const folders = foldersOf(told.events);
      if (folders === null) isUnknown = true;
      for (const folder of folders ?? []) ids.add(folder);
      const next = told.events.at(-1)?.watermark;
      if (next !== undefined) at = { id, watermark: next };
      if (!told.moreEvents || next === undefined || next === watermark) break;
    }
    // Only now: whatever fails in between is asked for once more.
    this.#subscription = at;
    return isUnknown ? null : [...ids];
  }
}
