import { AppError } from '../../core/AppError.ts';
import type { EwsClient } from '../../mailbox/ews/EwsClient.ts';
import { getEvents } from '../../mailbox/ews/operations/getEvents.ts';
import { subscribe } from '../../mailbox/ews/operations/subscribe.ts';
import { patience } from './patience.ts';

const events = [
  'CreatedEvent',
  'DeletedEvent',
  'ModifiedEvent',
  'MovedEvent',
  'NewMailEvent',
] as const;
/** Minutes after which Exchange forgets a subscription that nobody asks about. */
const keptFor = 30;

/** Tells whether anything happened in a mailbox, whoever did it, by a pull subscription on all folders. */
export class ChangeWatch {
  readonly #client: EwsClient;
  #place: { id: string; watermark: string } | null = null;
  #revision = 0;
  /** One look at a time: two would go on from the same place. */
  #looking: Promise<number> | null = null;

  constructor(client: EwsClient) {
    this.#client = client;
  }

  /** Another number than the last time when anything may have changed since. */
  revision(): Promise<number> {
    return (this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    }));
  }

  async #look(): Promise<number> {
    for (;;) {
      const place = (this.#place ??= await this.#subscribe());
      try {
        const { id: subscriptionId, watermark } = place;
        const told = await getEvents(this.#client, { subscriptionId, watermark }, patience());
        const happened = told.events.filter(({ type }) => type !== 'StatusEvent');
        if (happened.length > 0) this.#revision += 1;
        place.watermark = told.events.at(-1)?.watermark ?? watermark;
        if (!told.moreEvents) return this.#revision;
      } catch (error) {
        this.#place = null;
        if (!(error instanceof AppError) || error.kind !== 'cursor-expired') throw error;
      }
    }
  }

  /** What happened before is not known: everything may be another than it was. */
  async #subscribe(): Promise<{ id: string; watermark: string }> {
    const request = { events, how: { pullTimeoutMinutes: keptFor } };
    const { id, watermark = '' } = await subscribe(this.#client, request, patience());
    this.#revision += 1;
    return { id, watermark };
  }
}
