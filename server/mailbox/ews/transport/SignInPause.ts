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

  /** Of several requests that were under way together the first counts. */
  refused(error: AppError): void {
    if (this.#clock.now() < this.#until) return;
    const seconds = Math.min(longest, first * 2 ** this.#refusals);
    this.#refusals += 1;
    this.#refusal = error;
    this.#until = this.#clock.now() + seconds * 1000;
  }

  accepted(): void {
    this.#refusals = 0;
  }
}
