import type { Area } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Outcome } from '../answers/Outcome.ts';
import type { MailboxParts } from './MailboxParts.ts';

/**
 * One `write`, through all its requests. As long as nothing was written, what a request fails with as
 * a whole is thrown; from then on it is the failure of those operations alone, and nothing more is sent.
 */
export class WriteRun {
  readonly parts: MailboxParts;
  readonly area: Area;
  readonly signal: AbortSignal;
  #hasWritten = false;
  #end: AppError | null = null;

  constructor(parts: MailboxParts, area: Area, signal: AbortSignal) {
    this.parts = parts;
    this.area = area;
    this.signal = signal;
  }

  /**
   * Sends a write about several things, in batches.
   *
   * @param told what became of each; every thing is told of once
   */
  async send<T, R>(
    things: readonly T[],
    ask: (batch: readonly T[]) => Promise<readonly Outcome<R>[]>,
    told: (thing: T, outcome: Outcome<R>) => void,
  ): Promise<void> {
    await this.parts.writes.run(things, (batch) => this.#ask(batch, ask), told);
  }

  /**
   * Reads something before a write.
   *
   * @returns what was read, or the error that all operations it was read for fail with
   */
  async look<R>(question: () => Promise<R>): Promise<R | AppError> {
    if (this.#end !== null) return this.#end;
    try {
      return await question();
    } catch (error) {
      return this.endWith(error);
    }
  }

  /**
   * What a request failed with; of one that was given up on, that.
   *
   * @throws whatever is a defect of ours
   */
  failureOf(error: unknown): AppError {
    if (error instanceof AppError) return error;
    if (!this.signal.aborted || error !== this.signal.reason) throw error;
    return new AppError('unavailable', 'This was cancelled.', { reason: 'cancelled' });
  }

  /**
   * Nothing more is sent, since that failed: a request as a whole, or whoever asked gave up.
   *
   * @returns the error that what is left fails with
   * @throws what it failed with, as long as nothing was written
   */
  endWith(error: unknown): AppError {
    const known = this.failureOf(error);
    if (!this.#hasWritten) throw error;
    this.#end = known;
    return known;
  }

  async #ask<T, R>(
    batch: readonly T[],
    ask: (batch: readonly T[]) => Promise<readonly Outcome<R>[]>,
  ): Promise<readonly Outcome<R>[]> {
    if (this.#end !== null) return failed(batch, this.#end);
    try {
      const outcomes = await ask(batch);
      this.#hasWritten ||= outcomes.some(mayBeDone);
      return outcomes;
    } catch (error) {
      if (error instanceof AppError && error.kind === 'uncertain') {
        this.#hasWritten = true;
        return failed(batch, error);
      }
      return failed(batch, this.endWith(error));
    }
  }
}

function failed<R>(batch: readonly unknown[], error: AppError): Outcome<R>[] {
  return batch.map(() => ({ state: 'failed', error }));
}

function mayBeDone<R>(outcome: Outcome<R>): boolean {
  return outcome.state === 'done' || outcome.error.kind === 'uncertain';
}
