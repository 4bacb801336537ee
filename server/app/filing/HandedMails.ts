import type { HandedPart } from '../../../shared/filing.ts';
import type { ItemRef } from '../../../shared/items.ts';
import type { Body } from '../../../shared/routes.ts';
import { AppError } from '../../core/AppError.ts';
import type { Caller } from '../Caller.ts';
import { Handed } from './Handed.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { MailSource } from './MailSource.ts';

/** Milliseconds after which what was handed over and never filed is forgotten. */
const longest = 30 * 60_000;
/** Mails that one caller may have handed over at the same time, and all callers together: they lie on disk. */
const most = { each: 3, all: 40 };

/** A piece of a part, as it was sent. */
interface Piece {
  at: number;
  size: number;
  bytes: Uint8Array;
}

/**
 * Mails that panes hand over because the server cannot read them. They lie on disk until they are filed, so that what has
 * arrived need not be sent again after an error; a server that starts anew knows nothing of them.
 */
export class HandedMails {
  readonly #parts: Pick<MailFilingsParts, 'clock' | 'spoolFolder' | 'log'>;
  readonly #all = new Map<string, Handed>();

  constructor(parts: Pick<MailFilingsParts, 'clock' | 'spoolFolder' | 'log'>) {
    this.#parts = parts;
  }

  /** Begins to take a mail, or goes on with it. @throws AppError as `Handed.choose`. */
  async begin(
    caller: Caller,
    { item, mail, chosen }: Body<'handOverMail'>,
  ): Promise<{ parts: HandedPart[] }> {
    const key = keyOf(caller, item);
    let handed = this.#all.get(key);
    if (handed === undefined) {
      const made = await Handed.open(caller, item, mail, this.#parts.spoolFolder);
      handed = this.#all.get(key);
      // Somebody was faster: the same person in another window.
      if (handed === undefined) this.#all.set(key, (handed = made));
      else await made.forget();
    }
    handed.touched = this.#parts.clock.now();
    await this.#makeRoom(caller);
    return { parts: await handed.choose(mail, chosen) };
  }

  /** @throws AppError `not-found`, reason `handed-missing`, for a part that nobody waits for; `invalid-input`. */
  async put(caller: Caller, id: string, { at, size, bytes }: Piece) {
    const own = [...this.#all.values()].filter(
      ({ caller: { account } }) => account.id === caller.account.id,
    );
    const handed = own.find((one) => one.part(id) !== null);
    const part = handed?.part(id) ?? null;
    if (handed === undefined || part === null) {
      throw new AppError('not-found', 'Nobody waits for this part.', { reason: 'handed-missing' });
    }
    handed.touched = this.#parts.clock.now();
    handed.checkSize(part, size);
    if (!(await part.add(at, size, bytes))) {
      throw new AppError('invalid-input', 'These are more bytes than were said.', {
        reason: 'handed-size',
      });
    }
    return { has: part.has, isWhole: part.isWhole };
  }

  /**
   * Does something with a mail that was handed over; afterwards it is forgotten, or kept for another try.
   *
   * @throws AppError `conflict`, reason `handed-missing`; whatever the work throws.
   */
  async use<T>(
    caller: Caller,
    item: ItemRef,
    work: (source: MailSource) => Promise<T>,
  ): Promise<T> {
    const handed = this.#all.get(keyOf(caller, item));
    if (handed === undefined) throw Handed.missing();
    const source = handed.source();
    handed.users += 1;
    try {
      return await work(source);
    } finally {
      handed.users -= 1;
      handed.touched = this.#parts.clock.now();
    }
  }

  /** Forgets what was handed over of a mail, unless it is being filed. */
  async forget(caller: Caller, item: ItemRef): Promise<void> {
    const key = keyOf(caller, item);
    const handed = this.#all.get(key);
    if (handed !== undefined && handed.users === 0) await this.#forget(key, handed);
  }

  /** Forgets them all. */
  async close(): Promise<void> {
    for (const [key, handed] of this.#all) await this.#forget(key, handed);
  }

  async #makeRoom(caller: Caller): Promise<void> {
    const now = this.#parts.clock.now();
    const idle = [...this.#all]
      .filter(([, { users }]) => users === 0)
      .toSorted(([, a], [, b]) => b.touched - a.touched);
    let [own, all] = [0, 0];
    for (const [key, handed] of idle) {
      all += 1;
      if (handed.caller.account.id === caller.account.id) own += 1;
      const isOver = own > most.each && handed.caller.account.id === caller.account.id;
      if (isOver || all > most.all || now - handed.touched > longest) {
        await this.#forget(key, handed);
      }
    }
  }

  async #forget(key: string, handed: Handed): Promise<void> {
    this.#all.delete(key);
    await handed.forget().catch((error: unknown) => {
      this.#parts.log('warn', { err: error }, 'What was handed over could not be removed');
    });
  }
}

function keyOf({ account }: Caller, { itemId, internetMessageId }: ItemRef): string {
  return `${account.id}\n${itemId ?? ''}\n${internetMessageId ?? ''}`;
}
