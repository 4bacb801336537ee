import type { ItemRef } from '../../shared/items.ts';
import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';
import type { ItemIdentity } from '../ports/LinkStore.ts';
import type { AppointmentIdentity, Mailbox } from '../ports/Mailbox.ts';
import type { Caller } from './Caller.ts';
import { identifyItem } from './identifyItem.ts';
import type { Log } from './Log.ts';
import type { Mailboxes } from './Mailboxes.ts';

/** Whoever opens an appointment waits no longer for Exchange than this, in milliseconds. */
const patience = 2_000;
/** So long nobody asks an Exchange that did not answer, in milliseconds. */
const pause = 30_000;
/** So many are remembered; the oldest are forgotten first. */
const capacity = 10_000;

/**
 * What the link table knows an item by. On-premises Outlook tells an add-in no lasting name of an
 * appointment, so Exchange is asked for it; it is the same in every mailbox that has the appointment and
 * stays when it moves. While Exchange does not answer an appointment is known by its mark and its id
 * in the caller's mailbox, and nobody is kept waiting.
 */
export class ItemIdentities {
  readonly #mailboxes: Mailboxes | null;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #asked = new Map<string, Promise<AppointmentIdentity | null>>();
  #pausedUntil = 0;

  constructor({ mailboxes, clock, log }: { mailboxes: Mailboxes | null; clock: Clock; log: Log }) {
    this.#mailboxes = mailboxes;
    this.#clock = clock;
    this.#log = log;
  }

  /**
   * @throws AppError `unavailable`, reason `series-unknown`, where a whole series is meant and Exchange does not say which.
   */
  async identify(caller: Caller, item: ItemRef): Promise<ItemIdentity> {
    const shown = identifyItem(item);
    if (shown.kind !== 'appointment' || shown.itemId === null) return shown;
    const known = await this.appointment(caller, shown.itemId);
    if (item.isWhole === true) {
      if (known === null) {
        throw new AppError('unavailable', 'Exchange does not say which series this is.', {
          reason: 'series-unknown',
        });
      }
      const itemId = known.series ?? shown.itemId;
      return { ...shown, identity: `ical:${known.iCalUid}`, mark: null, itemId };
    }
    if (known === null) return shown;
    const { iCalUid, originalStart } = known;
    const identity = `ical:${iCalUid}${originalStart === null ? '' : `/${originalStart}`}`;
    return { ...shown, identity };
  }

  /** What Exchange says of an appointment of the caller's; null where it does not, or nobody may ask it. */
  async appointment(caller: Caller, itemId: string): Promise<AppointmentIdentity | null> {
    const key = `${caller.account.id}\n${itemId}`;
    const known = this.#asked.get(key);
    if (known) return await known;
    const mailbox = this.#mailboxes?.of(caller.account) ?? null;
    if (mailbox === null || this.#clock.now() < this.#pausedUntil) return null;
    const asking = this.#ask(mailbox, itemId);
    this.#remember(key, asking);
    const identity = await asking;
    // What could not be told now may be told later.
    if (identity === null) this.#asked.delete(key);
    return identity;
  }

  async #ask(mailbox: Mailbox, itemId: string): Promise<AppointmentIdentity | null> {
    try {
      return await mailbox.identify(itemId, AbortSignal.timeout(patience));
    } catch (error) {
      const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
      if (!(error instanceof AppError) && !isTimeout) throw error;
      const isAnswer = error instanceof AppError && answers.has(error.kind);
      if (!isAnswer) this.#pausedUntil = this.#clock.now() + pause;
      this.#log(
        'warn',
        { err: error },
        'Exchange did not say by what name an appointment is known',
      );
      return null;
    }
  }

  #remember(key: string, asking: Promise<AppointmentIdentity | null>): void {
    this.#asked.set(key, asking);
    if (this.#asked.size <= capacity) return;
    const [oldest] = this.#asked.keys();
    if (oldest !== undefined) this.#asked.delete(oldest);
  }
}

/** Failures that concern the one item: Exchange itself is there. */
const answers = new Set<AppError['kind']>(['not-found', 'invalid-input', 'not-allowed']);
