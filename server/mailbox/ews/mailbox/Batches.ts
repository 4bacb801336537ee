import { AppError } from '../../../core/AppError.ts';
import type { Clock } from '../../../ports/Clock.ts';
import type { Outcome } from '../answers/Outcome.ts';

/** Where a batch begins (sync-knowledge.md section 6). */
const usual = 50;

/** Milliseconds: Exchange stops a batch after a minute, and half of that is warning enough. */
const slow = 30_000;

/** Milliseconds: a server that answers a full batch in this time is asked for more at once, until the first trouble. */
const quick = 5_000;

/** Batches that go well before a larger one is tried again. */
const calm = 8;

/** Codes that say that a request was about more than Exchange can do in its minute. */
const tooMuch = new Set(['ErrorBatchProcessingStopped', 'ErrorTimeoutExpired']);

/** What one item can do to an answer as a whole: asked for in smaller batches the others can be read. */
const sickening = new Set([
  'answer-too-large',
  'text-too-long',
  'too-many-elements',
  'too-deep',
  'too-many-attributes',
  'malformed-xml',
  'not-utf-8',
]);

/** So many things in a row that cannot be read even alone: then it is the server, and not they. */
const mostSick = 3;

/**
 * How many things a request to one mailbox is about: 50 at first, more where the server is quick and more are allowed, half
 * as many whenever Exchange stops in the midst, is busy or slow, or answers with what cannot be read, and slowly more again.
 */
export class Batches {
  readonly #clock: Clock;
  readonly #most: number;
  #size = usual;
  #good = 0;
  #hadTrouble = false;
  #sick = 0;

  /** @param most things of the largest batch. */
  constructor(clock: Clock, most = usual) {
    this.#clock = clock;
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Asks about all things, a batch after the other, and again about those that a batch which stopped
   * left undone. A thing that makes even an answer about it alone unreadable fails by itself.
   *
   * @param ask about one batch; one outcome a thing, in its order
   * @param told what became of each batch that was answered; outcomes that are asked for again are
   *   not told
   * @throws AppError what a request as a whole failed with; what was told before stays so
   */
  async run<T, R>(
    things: readonly T[],
    ask: (batch: readonly T[]) => Promise<readonly Outcome<R>[]>,
    told: (thing: T, outcome: Outcome<R>) => void,
  ): Promise<void> {
    let rest = [...things];
    while (rest.length > 0) {
      const batch = rest.slice(0, this.#size);
      const began = this.#clock.now();
      const outcomes = await this.#ask(batch, ask);
      if (outcomes === null) continue;
      const undone: T[] = [];
      for (const [at, thing] of batch.entries()) {
        const outcome = outcomes[at];
        if (outcome === undefined) continue;
        const isLeft = wasLeftUndone(outcome) && batch.length > 1;
        if (isLeft) undone.push(thing);
        else told(thing, outcome);
      }
      const took = this.#clock.now() - began;
      if (undone.length > 0 || took > slow) this.#shrink(batch.length);
      else if (took * 3 < slow) this.#grow(batch.length === this.#size && took < quick);
      rest = [...undone, ...rest.slice(batch.length)];
    }
  }

  /** Null for a batch that was too large and is to be asked for in parts. */
  async #ask<T, R>(
    batch: readonly T[],
    ask: (batch: readonly T[]) => Promise<readonly Outcome<R>[]>,
  ): Promise<readonly Outcome<R>[] | null> {
    try {
      const outcomes = await ask(batch);
      this.#sick = 0;
      return outcomes;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.kind === 'too-many-requests') this.#shrink(batch.length);
      // Of a write that was stopped nobody knows how far it came: that is `uncertain`, and no repeat.
      const isTooMuch = error.kind === 'unavailable' && tooMuch.has(error.reason ?? '');
      const isSick = error.kind === 'bad-answer' && sickening.has(error.reason ?? '');
      if ((isTooMuch || isSick) && batch.length > 1) {
        this.#shrink(batch.length);
        return null;
      }
      this.#sick += 1;
      if (isSick && this.#sick <= mostSick) return [{ state: 'failed', error }];
      throw error;
    }
  }

  #shrink(from: number): void {
    this.#size = Math.max(1, Math.floor(Math.min(from, this.#size) / 2));
    this.#good = 0;
    this.#hadTrouble = true;
  }

  #grow(isQuick: boolean): void {
    this.#good += 1;
    if (this.#good < calm && (this.#hadTrouble || !isQuick)) return;
    this.#good = 0;
    this.#size = Math.min(this.#most, this.#size * 2);
  }
}

/** Nothing was done about it, and it may go well in a smaller batch. */
function wasLeftUndone<R>(outcome: Outcome<R>): boolean {
  if (outcome.state === 'done') return false;
  const { kind, reason } = outcome.error;
  return kind === 'unavailable' && tooMuch.has(reason ?? '');
}
