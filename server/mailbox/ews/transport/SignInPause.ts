import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';

/** Seconds: after the first refusal, and at the most. */
const [first, longest] = [60, 600] as const;

/**
 * Keeps an account from being locked out: a directory locks one whose password was wrong a few times, for everybody who
 * uses it. Once a sign-in was refused nothing is sent for a while, each time for twice as long, until one is accepted.
 */
export class SignInPause {
  readonly #clock: Clock;
  #refusals = 0;
  #until = 0;
  #refusal: AppError | null = null;
  /** Whether one was accepted since the last that was refused: before that one request goes ahead of all others. */
  #isKnown = false;
  #ahead: { ended: Promise<unknown>; end: () => void; leave: () => void } | null = null;
  /** One that was accepted before was refused, and nobody knows yet whether for good. */
  #isDoubted = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws AppError `not-signed-in`, as it was refused, with the seconds that are left */
  requireOpen(): void {
    const left = this.#until - this.#clock.now();
    if (left <= 0 || this.#refusal === null) return;
    const { message, reason, details } = this.#refusal;
    throw new AppError('not-signed-in', message, {
      ...(reason !== undefined && { reason }),
      details,
      retryAfter: Math.ceil(left / 1000),
    });
  }

  /**
   * Waits while another request tries the sign-in for the first time: with a wrong password that is one try, and not one for
   * each of two hundred mailboxes.
   *
   * @returns tells that the request has ended; further calls do nothing
   * @throws AppError as `requireOpen`; the signal's reason
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    this.requireOpen();
    while (!this.#isKnown && this.#ahead !== null) {
      await Promise.race([this.#ahead.ended, aborted(signal)]);
      this.requireOpen();
    }
    if (this.#isKnown) return () => undefined;
    const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
    const leave = (): void => {
      if (this.#ahead === own) this.#ahead = null;
      own.end();
    };
    const own = { ended, end: () => end(undefined), leave };
    this.#ahead = own;
    return leave;
  }

  /**
   * A request was refused. Whether it is worth trying again: where the sign-in was accepted before this may be a server under
   * load, and one request goes ahead of all others to find out (`enter`).
   *
   * @param leave what that request has from `enter`; of the one that went ahead it is refused for good
   */
  doubted(leave: () => void): boolean {
    if (this.#clock.now() < this.#until || this.#ahead?.leave === leave) return false;
    if (!this.#isKnown && !this.#isDoubted) return false;
    this.#isKnown = false;
    this.#isDoubted = true;
    return true;
  }

  /** Of several requests that were under way together the first counts. */
  refused(error: AppError): void {
    this.#isKnown = false;
    this.#isDoubted = false;
    if (this.#clock.now() < this.#until) return;
    const seconds = Math.min(longest, first * 2 ** this.#refusals);
    this.#refusals += 1;
    this.#refusal = error;
    this.#until = this.#clock.now() + seconds * 1000;
  }

  accepted(): void {
    this.#refusals = 0;
    this.#isKnown = true;
    this.#isDoubted = false;
    // The one ahead may be a stream, which lasts.
    this.#ahead?.end();
    this.#ahead = null;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, refuse) => {
    const end = (): void => refuse(signal.reason as Error);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
