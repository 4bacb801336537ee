import type { AppError } from '../../../core/AppError.ts';
import type { StreamSettings } from './StreamSettings.ts';

/**
 * How long to wait before the next attempt: each time twice as long, up to the longest, and never the
 * same for all, so that a server that comes back is not asked by everybody at once.
 */
export class Pauses {
  readonly #settings: Pick<StreamSettings, 'firstPause' | 'longestPause'>;
  /** Failures in a row. */
  #count = 0;

  constructor(settings: Pick<StreamSettings, 'firstPause' | 'longestPause'>) {
    this.#settings = settings;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * Counts a failure.
   *
   * @param error the server may have named a time itself
   * @returns milliseconds to wait
   */
  next(error?: AppError): number {
    const { firstPause, longestPause } = this.#settings;
    const grown = Math.min(longestPause, firstPause * 2 ** Math.min(this.#count, 30));
    this.#count += 1;
    const spread = grown * (0.75 + Math.random() / 2);
    return Math.max(spread, (error?.retryAfter ?? 0) * 1000);
  }

  reset(): void {
    this.#count = 0;
  }
}
