import { AppError } from '../../core/AppError.ts';
import type { Clock } from '../../ports/Clock.ts';

/** How long a code is good, in milliseconds: a browser window has to open meanwhile. */
const codeLife = 60_000;
/** A page that was not used for so long, and any page after so long, is asked to be opened anew, in milliseconds. */
const idleLife = 60 * 60_000;
const longestLife = 10 * 60 * 60_000;
/** More than these are not kept; the oldest are forgotten first. */
const capacity = 10_000;

interface Door {
  accountId: string;
  language: string;
  until: number;
  /** Whatever happens, no longer than this. */
  end: number;
}

/**
 * Lets the user's own page in, which runs in a browser that Outlook knows nothing of: a code, good once and for a minute,
 * travels in the address; the page gets a ticket for it, which is in no address. Both are 256 random bits and kept as
 * digests, in memory: a restart closes all doors, and the page is opened from Outlook again.
 */
export class PageDoors {
  readonly #clock: Clock;
  readonly #codes = new Map<string, Door>();
  readonly #tickets = new Map<string, Door>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A code for somebody who is signed in. */
  async open(accountId: string, language: string): Promise<{ code: string; expiresAt: number }> {
    const until = this.#clock.now() + codeLife;
    const code = secret();
    this.#keep(this.#codes, await digest(code), { accountId, language, until, end: until });
    return { code, expiresAt: until };
  }

  /** @throws AppError `not-signed-in`, reason `page-code`, for a code that was used, is too old, or never was. */
  async enter(code: string): Promise<{ ticket: string; accountId: string; language: string }> {
    const key = await digest(code);
    const door = this.#codes.get(key);
    this.#codes.delete(key);
    const now = this.#clock.now();
    if (door === undefined || now >= door.until) throw closed('page-code');
    const { accountId, language } = door;
    const ticket = secret();
    this.#keep(this.#tickets, await digest(ticket), {
      ...{ accountId, language, until: now + idleLife, end: now + longestLife },
    });
    return { ticket, accountId, language };
  }

  /** Whose page it is. @throws AppError `not-signed-in`, reason `page-closed`, where its time is over. */
  async renew(ticket: string): Promise<{ accountId: string }> {
    const key = await digest(ticket);
    const door = this.#tickets.get(key);
    const now = this.#clock.now();
    if (door === undefined || now >= Math.min(door.until, door.end)) {
      this.#tickets.delete(key);
      throw closed('page-closed');
    }
    door.until = now + idleLife;
    return { accountId: door.accountId };
  }

  /** Twice is harmless. */
  async leave(ticket: string): Promise<void> {
    this.#tickets.delete(await digest(ticket));
  }

  #keep(doors: Map<string, Door>, key: string, door: Door): void {
    doors.set(key, door);
    const [oldest] = doors.keys();
    if (doors.size > capacity && oldest !== undefined) doors.delete(oldest);
  }
}

function secret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

async function digest(text: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function closed(reason: 'page-code' | 'page-closed'): AppError {
  return new AppError('not-signed-in', 'Please open this page from Outlook again.', { reason });
}
