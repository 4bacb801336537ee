import type { Outcome } from './Outcome.ts';

/**
 * The value of the one outcome of a request that names one thing.
 *
 * @throws AppError what the outcome failed with
 */
export function valueOf<T>(outcomes: readonly Outcome<T>[]): T {
  const [outcome] = outcomes;
  // The reader of answers has made sure that there is one for each thing that was asked for.
  if (outcome === undefined) throw new TypeError('An answer without an outcome.');
  if (outcome.state === 'failed') throw outcome.error;
  return outcome.value;
}
