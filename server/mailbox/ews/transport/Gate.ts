import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';

/**
 * Lets a number of requests through at a time, in the order they came, and none while the server has
 * asked for quiet (sync-knowledge.md 3.6: "stop sending").
 */
export class Gate {
  readonly #limit: number;
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;
  #closedUntil = 0;

  /** @param limit most requests at a time */
  constructor(limit: number, clock: Clock) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /**
   * Waits for a place.
   *
   * @returns gives the place back; further calls do nothing
   * @throws AppError `too-many-requests` while closed; or the signal's reason
   */
  async enter(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    this.requireOpen();
    if (this.#inside >= this.#limit) await this.#place(signal);
    else this.#inside += 1;
    try {
      // It may have been closed while this one waited.
      this.requireOpen();
    } catch (error) {
      this.#leave();
      throw error;
    }
    let left = false;
    return () => {
      if (!left) this.#leave();
      left = true;
    };
  }

  /** Nobody enters for that many seconds; a closing time that is already later stays. */
  close(seconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + seconds * 1000);
  }

  /** @throws AppError `too-many-requests`, reason `waiting`, while closed */
  requireOpen(): void {
    const left = this.#closedUntil - this.#clock.now();
    if (left <= 0) return;
    throw new AppError('too-many-requests', 'Exchange is busy and asks us to wait.', {
      reason: 'waiting',
      retryAfter: Math.ceil(left / 1000),
    });
  }

  /** The place is handed over by whoever leaves, so the count stays. */
  async #place(signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const enter = (): void => resolve(undefined);
    const giveUp = (): void => {
      const at = this.#waiting.indexOf(enter);
      if (at >= 0) this.#waiting.splice(at, 1);
      reject(signal.reason as Error);
    };
    this.#waiting.push(enter);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      await promise;
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inside -= 1;
  }
}
