import type { FilableMail, FilingState } from '../../../shared/filing.ts';
import type { Body } from '../../../shared/routes.ts';
import type { ItemRef } from '../../../shared/items.ts';
import { AppError } from '../../core/AppError.ts';
import { distinctNames } from '../../../shared/distinctNames.ts';
import type { Caller } from '../Caller.ts';
import { readAllowed } from '../readAllowed.ts';
import { withDeadline } from '../withDeadline.ts';
import { claimedFiling } from './claimedFiling.ts';
import type { FilingJob } from './FilingJob.ts';
import { filingState } from './filingState.ts';
import { findInErp } from './findInErp.ts';
import { HandedMails } from './HandedMails.ts';
import { isUnreadable } from './isUnreadable.ts';
import type { MailFilingsParts } from './MailFilingsParts.ts';
import type { MailSource } from './MailSource.ts';
import { openFiling, type OpenedFiling } from './openFiling.ts';
import { putIntoErp } from './putIntoErp.ts';
import { Spool } from './Spool.ts';
import { Turns } from './Turns.ts';
import { underClaim } from './underClaim.ts';

/** Mails that are filed by this process at the same time: each has one attachment in memory at most. */
const atOnce = 2;

/**
 * Files mails into the ERP by people's own wish, with body, pictures and chosen attachments. A filing goes on when whoever began
 * it goes away; while it is under way nobody else files the same mail, and what is filed is filed once.
 */
export class MailFilings {
  readonly #parts: MailFilingsParts;
  readonly #jobs = new Map<string, FilingJob>();
  readonly #running = new Set<Promise<unknown>>();
  readonly #turns = new Turns(atOnce);
  /** What panes hand over. */
  readonly handed: HandedMails;

  constructor(parts: MailFilingsParts) {
    this.#parts = parts;
    this.handed = new HandedMails(parts);
    Spool.sweep(parts.clock.now(), parts.spoolFolder).catch((error: unknown) => {
      parts.log('warn', { err: error }, 'What an earlier filing left behind could not be removed');
    });
  }

  /** What of a mail can be filed, and how it is with it. @throws AppError as `openFiling`. */
  async show(
    caller: Caller,
    { item, writer }: Body<'showFiling'>,
    signal: AbortSignal,
  ): Promise<FilableMail> {
    const opened = await this.#open(caller, item, signal, writer);
    const { files, mail } = opened;
    const { erpTimeout } = this.#parts.settings;
    const known = await withDeadline(erpTimeout, signal, (limit) =>
      findInErp(this.#parts, caller, opened, limit),
    );
    const names = distinctNames(mail.attachments.map(({ name }) => name));
    return {
      attachments: mail.attachments.map(({ id, size, isInline }, i) => {
        return { id, size, isInline, name: names[i] ?? '' };
      }),
      keepsDocuments: files.keepsDocuments,
      kinds: [...files.kinds],
      isInErp: known !== null,
      reader: 'source' in opened ? 'server' : 'pane',
      state: await this.#stateOf(caller, item, opened, signal),
    };
  }

  /** How far the caller's own filing is; nothing is asked of anybody. */
  progress(caller: Caller, { item }: { item: ItemRef }): FilingState['progress'] {
    const job = this.#jobs.get(jobKey(caller, item));
    return job === undefined ? null : { done: job.done, total: job.total };
  }

  /**
   * Files a mail, and answers when that is done. Nobody needs to wait for it: see {@link progress} and {@link show}.
   *
   * @throws AppError `conflict` where somebody is at it (reason `filing-under-way`) or filed it already and this is not said to
   * be wanted (`filed-already`), or the mail has other attachments by now (`attachments-changed`), or was not handed over whole
   * (`handed-missing`); `invalid-input`, reason `too-large`; `unavailable`, reason `filing-stopped`; as `openFiling`, `readAllowed` and ErpFiles.file.
   */
  async file(caller: Caller, wish: Body<'fileMail'>): Promise<FilingState> {
    const key = jobKey(caller, wish.item);
    if (this.#jobs.has(key)) throw underWay();
    const job: FilingJob = {
      done: 0,
      total: wish.attachments.length + 1,
      ending: new AbortController(),
    };
    this.#jobs.set(key, job);
    const work =
      wish.isHanded === true
        ? () => this.#fileHanded(caller, wish, job)
        : () => this.#file(caller, wish, job);
    return await this.#run(key, () => this.#turns.take(work));
  }

  /** Stops the caller's filing of a mail; nothing of it stays in the ERP. What the ERP has taken already stays. */
  async stop(caller: Caller, { item }: { item: ItemRef }): Promise<void> {
    this.#jobs.get(jobKey(caller, item))?.ending.abort(
      new AppError('unavailable', 'Filing was stopped. Nothing was filed.', {
        reason: 'filing-stopped',
      }),
    );
    await this.handed.forget(caller, item);
  }

  /**
   * Takes a mail that somebody filed by hand out of the ERP again; the sync does not file it anew.
   *
   * @throws AppError `not-found`, reason `not-filed`; as `openFiling` and ErpFiles.withdraw.
   */
  async withdraw(
    caller: Caller,
    { item }: { item: ItemRef },
    signal: AbortSignal,
  ): Promise<FilingState> {
    const { filing, clock } = this.#parts;
    const opened = await this.#open(caller, item, signal);
    const { files, place, key } = opened;
    await underClaim(this.#parts, caller, opened, async ({ claim, by }) => {
      if (claim.filed === null) {
        throw new AppError('not-found', 'This mail was not filed by hand.', {
          reason: 'not-filed',
        });
      }
      const { area, ref } = claim.filed;
      await files.withdraw(area, ref, caller.erp, AbortSignal.timeout(60_000));
      // After it: where that failed the mail is in the ERP, and says so.
      await filing.withdraw(place, key, clock.now(), by);
      await filing.forgetFiled(place, key, claim.id);
    });
    return await this.#stateOf(caller, item, opened, signal);
  }

  /** Stops what is under way, and waits for it. */
  async close(): Promise<void> {
    for (const { ending } of this.#jobs.values()) {
      ending.abort(
        new AppError('unavailable', 'The server is stopping. Nothing was filed.', {
          reason: 'filing-stopped',
        }),
      );
    }
    await Promise.allSettled(this.#running);
    await this.handed.close();
  }

  /** The mail as it is; or, where the server cannot read it, as far as the caller's Outlook names it. */
  async #open(
    caller: Caller,
    item: ItemRef,
    signal: AbortSignal,
    writer?: string,
  ): Promise<OpenedFiling | Omit<OpenedFiling, 'source'>> {
    try {
      return await openFiling(this.#parts, caller, item, signal);
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      const { mailboxes, log } = this.#parts;
      // Somebody thinks that it works.
      if (mailboxes !== null) log('warn', { err: error }, 'A mailbox cannot be read; its pane can');
      return claimedFiling(this.#parts, caller, item, writer);
    }
  }

  async #fileHanded(caller: Caller, wish: Body<'fileMail'>, job: FilingJob): Promise<FilingState> {
    let isOver = false;
    try {
      const state = await this.handed.use(caller, wish.item, (source) =>
        this.#file(caller, wish, job, source),
      );
      isOver = true;
      return state;
    } finally {
      if (isOver || job.ending.signal.aborted) await this.handed.forget(caller, wish.item);
    }
  }

  async #file(
    caller: Caller,
    wish: Body<'fileMail'>,
    job: FilingJob,
    source?: MailSource,
  ): Promise<FilingState> {
    const { signal } = job.ending;
    try {
      return await this.#fileUnless(signal, caller, wish, job, source);
    } catch (error) {
      // Whoever was interrupted calls it by names of its own; of what may be there that would be wrong.
      const mayBeThere = error instanceof AppError && error.kind === 'uncertain';
      if (!mayBeThere) signal.throwIfAborted();
      throw error;
    }
  }

  async #fileUnless(
    signal: AbortSignal,
    caller: Caller,
    wish: Body<'fileMail'>,
    job: FilingJob,
    source: MailSource | undefined,
  ): Promise<FilingState> {
    signal.throwIfAborted();
    const records = await readAllowed(this.#parts, caller, wish.records, signal);
    const opened = await openFiling(this.#parts, caller, wish.item, signal, source);
    await underClaim(this.#parts, caller, opened, async ({ claim, by, keep }) => {
      if (claim.filed !== null && !wish.again) {
        throw new AppError('conflict', `${claim.filed.by} has filed this mail already.`, {
          reason: 'filed-already',
        });
      }
      await putIntoErp(this.#parts, caller, opened, {
        ...{ records, attachments: wish.attachments, claim, by, job },
        keep,
      });
    });
    return await this.#stateOf(caller, wish.item, opened, signal, false);
  }

  async #run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = work().finally(() => {
      this.#jobs.delete(key);
      this.#running.delete(running);
    });
    this.#running.add(running);
    return await running;
  }

  async #stateOf(
    caller: Caller,
    item: ItemRef,
    { place, key }: Pick<OpenedFiling, 'place' | 'key'>,
    signal: AbortSignal,
    withProgress = true,
  ): Promise<FilingState> {
    const { filing, clock } = this.#parts;
    const known = await filing.filingOf(place, key, clock.now());
    const progress = withProgress ? this.progress(caller, { item }) : null;
    return await filingState(this.#parts, caller, known, progress, signal);
  }
}

function jobKey({ account }: Caller, { itemId }: ItemRef): string {
  return `${account.id}\n${itemId ?? ''}`;
}

function underWay(): AppError {
  return new AppError('conflict', 'This mail is being filed already.', {
    reason: 'filing-under-way',
  });
}
