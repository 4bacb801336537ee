import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';

/** Whose attempts are counted: a mailbox's, and those at one login name from anywhere. */
export interface LoginAttempt {
  mailboxKey: string;
  login: string;
}

/**
 * So many wrong passwords cost nothing; a person mistypes. A name may be tried from several
 * mailboxes.
 */
const freeAttempts = { mailbox: 3, login: 6 } as const;

/** The first wait and the longest, in milliseconds; each further attempt doubles it. */
const firstWait = 2_000;
const longestWait = 15 * 60_000;

/** Attempts older than this are forgotten, in milliseconds. */
const forgotten = 60 * 60_000;

/** Names are free to invent, so there is an upper bound; the oldest are forgotten first. */
const capacity = 10_000;

interface Attempts {
  count: number;
  last: number;
  until: number;
}

/**
 * Slows down guessing of ERP passwords. An attempt counts as failed from its beginning, so that
 * many at the same time get no more tries than one after another. Kept in memory: a restart
 * forgives.
 */
export class LoginBrake {
  readonly #clock: Clock;
  readonly #attempts = new Map<string, Attempts>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Counts an attempt before it is made.
   *
   * @throws AppError `too-many-requests` with the seconds to wait; such an attempt does not count.
   */
  begin(attempt: LoginAttempt): void {
    const now = this.#clock.now();
    const waits = keysOf(attempt).map(({ key }) => (this.#current(key, now)?.until ?? 0) - now);
    const wait = Math.max(...waits);
    if (wait > 0) {
      throw new AppError('too-many-requests', 'Too many wrong passwords. Please wait.', {
        reason: 'login-brake',
        retryAfter: Math.ceil(wait / 1000),
      });
    }
    for (const { key, free } of keysOf(attempt)) this.#count(key, free, now);
  }

  /**
   * The password was right: the name starts afresh. The mailbox only gets this attempt back, or who
   * has one login of their own could clear the count between guesses at others'.
   */
  succeeded(attempt: LoginAttempt): void {
    this.undecided(attempt);
    this.#attempts.delete(loginKey(attempt));
  }

  /** The ERP never looked at the password: the attempt did not happen. */
  undecided(attempt: LoginAttempt): void {
    for (const { key } of keysOf(attempt)) {
      const known = this.#attempts.get(key);
      if (known === undefined) continue;
      known.count -= 1;
      known.until = 0;
      if (known.count <= 0) this.#attempts.delete(key);
    }
  }

  #count(key: string, free: number, now: number): void {
    const count = (this.#current(key, now)?.count ?? 0) + 1;
    const wait = count < free ? 0 : Math.min(firstWait * 2 ** (count - free), longestWait);
    this.#attempts.delete(key);
    this.#attempts.set(key, { count, last: now, until: wait === 0 ? 0 : now + wait });
    if (this.#attempts.size <= capacity) return;
    const [oldest] = this.#attempts.keys();
    if (oldest !== undefined) this.#attempts.delete(oldest);
  }

  #current(key: string, now: number): Attempts | undefined {
    const known = this.#attempts.get(key);
    return known !== undefined && now - known.last < forgotten ? known : undefined;
  }
}

function keysOf(attempt: LoginAttempt): { key: string; free: number }[] {
  return [
    { key: `mailbox ${attempt.mailboxKey}`, free: freeAttempts.mailbox },
    { key: loginKey(attempt), free: freeAttempts.login },
  ];
}

function loginKey({ login }: LoginAttempt): string {
  return `login ${login}`;
}
