import { normalizeMessageId } from '../core/normalizeMessageId.ts';
import type { Clock } from '../ports/Clock.ts';
import type { Account, LinkStore } from '../ports/LinkStore.ts';
import type { SentMail } from '../ports/Mailbox.ts';
import type { CategoryMarks } from './CategoryMarks.ts';
import type { Log } from './Log.ts';
import type { Mailboxes } from './Mailboxes.ts';

/** What sent mails are found with. */
export interface SentMailsParts {
  /** Null where the backend may reach no mailbox: then the pane finds them when they are opened. */
  mailboxes: Mailboxes | null;
  links: Pick<LinkStore, 'linksOf' | 'unsentMails'>;
  marks: Pick<CategoryMarks, 'shown'>;
  /** The add-in's id in the manifest: what the pane keeps on items is kept under it. */
  addin: string;
  erp: { name: string };
  clock: Clock;
  log: Log;
  /** Milliseconds before each look at a mailbox; the last one is repeated. */
  pauses?: readonly number[];
}

/** Longest wait for one mailbox, in milliseconds. */
const patience = 30_000;
/** A mail that was linked and not sent for so long is looked for no more, in milliseconds: two weeks. */
const longest = 14 * 86_400_000;
const minute = 60_000;
const hour = 60 * minute;

/** Most are sent within minutes; a draft may lie for days. */
const usualPauses = [
  3_000,
  10_000,
  20_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  15 * minute,
  hour,
];

/** Mails of one mailbox that are looked for, by their marks, and since when. */
interface Waiting {
  account: Account;
  marks: Map<string, number>;
  looks: number;
  timer: NodeJS.Timeout | null;
}

/**
 * Finds mails that were linked while they were written. Then they had no name that stays; a mark was kept on them, which
 * the sent mail carries whatever became of the pane. Sent Items are looked through for it, soon after the link was made and
 * then ever less often; a restart goes on from what the link table knows.
 */
export class SentMails {
  readonly #parts: SentMailsParts;
  readonly #pauses: readonly number[];
  readonly #waiting = new Map<string, Waiting>();
  readonly #running = new Set<Promise<void>>();
  readonly #stopped = new AbortController();

  constructor(parts: SentMailsParts) {
    this.#parts = parts;
    this.#pauses = parts.pauses ?? usualPauses;
  }

  /** A mail that is being written was linked: it carries the mark. */
  expect(account: Account, mark: string): void {
    this.#wait(account, mark, this.#parts.clock.now());
  }

  /** Goes on looking for what was linked before the last stop. */
  async resume(): Promise<void> {
    const { links, mailboxes, clock, erp } = this.#parts;
    if (mailboxes === null) return;
    for (const { account, mark, at } of await links.unsentMails(erp.name, clock.now() - longest)) {
      this.#wait(account, mark, at);
    }
  }

  /** Ends when nothing is under way; what waits for its time is not waited for. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    for (const { timer } of this.#waiting.values()) if (timer) clearTimeout(timer);
    await this.settled();
  }

  #wait(account: Account, mark: string, since: number): void {
    if (this.#parts.mailboxes === null || this.#stopped.signal.aborted) return;
    const known = this.#waiting.get(account.id);
    const waiting = known ?? { account, marks: new Map(), looks: 0, timer: null };
    waiting.account = account;
    if (!waiting.marks.has(mark)) waiting.looks = 0;
    waiting.marks.set(mark, since);
    this.#waiting.set(account.id, waiting);
    this.#plan(waiting);
  }

  #plan(waiting: Waiting): void {
    if (waiting.timer) clearTimeout(waiting.timer);
    const pause = this.#pauses[waiting.looks] ?? this.#pauses.at(-1) ?? minute;
    waiting.timer = setTimeout(() => {
      waiting.timer = null;
      const running = this.#look(waiting).finally(() => this.#running.delete(running));
      this.#running.add(running);
    }, pause).unref();
  }

  async #look(waiting: Waiting): Promise<void> {
    const { account, marks } = waiting;
    const { mailboxes, addin, clock, log } = this.#parts;
    waiting.looks += 1;
    const mailbox = mailboxes?.of(account) ?? null;
    if (mailbox === null) {
      this.#waiting.delete(account.id);
      return;
    }
    const limit = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(patience)]);
    try {
      // Clocks of two servers differ.
      const since = new Date(Math.min(...marks.values()) - 10 * minute).toISOString();
      for (const mail of await mailbox.sentWith(addin, since, limit))
        await this.#found(waiting, mail);
    } catch (error) {
      if (!this.#stopped.signal.aborted) {
        log(
          'warn',
          { err: error },
          'Sent mails could not be looked for; they are looked for again',
        );
      }
    }
    for (const [mark, since] of marks) if (since < clock.now() - longest) marks.delete(mark);
    if (marks.size === 0) this.#waiting.delete(account.id);
    // Another link may have set the time anew meanwhile.
    else if (waiting.timer === null && !this.#stopped.signal.aborted) this.#plan(waiting);
  }

  /** The link table learns the mail's name, and has its links under it from now on, for every colleague who has the mail. */
  async #found({ account, marks }: Waiting, mail: SentMail): Promise<void> {
    const mark = [...marks.keys()].find((one) => mail.kept.includes(JSON.stringify(one)));
    const name = normalizeMessageId(mail.internetMessageId ?? '');
    if (mark === undefined || name === null) return;
    const { itemId, conversationId, subject } = mail;
    const identity = { kind: 'mail', identity: `mid:${name}`, mark, itemId } as const;
    const item = { ...identity, conversationId, subject };
    const { erp, company, erpUserId } = account;
    const known = await this.#parts.links.linksOf(erp, company, account.id, item);
    this.#parts.marks.shown(
      { account, erp: { userId: erpUserId, company } },
      item,
      known.mark,
      known.links,
    );
    marks.delete(mark);
  }
}
