import { AppError } from '../../../core/AppError.ts';

/**
 * Watches over a connection on which something must be said now and then. Bytes are not enough: what stands
 * between could keep it open with blanks while nothing of Exchange comes through.
 */
export class Silence implements Disposable {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  /** @param longest milliseconds; then the signal fires with an `unavailable` */
  constructor(longest: number) {
    this.#timer = setTimeout(() => {
      const message = 'The Exchange server took too long to answer.';
      const facts = { reason: 'exchange-timeout' };
      this.#controller.abort(new AppError('unavailable', message, facts));
    }, longest);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something was said. */
  broken(): void {
    this.#timer.refresh();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
