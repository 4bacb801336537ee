import { AppError } from '../../server/core/AppError.ts';

/** Texts as one key, whatever is in them. */
export function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** What a store says of a run that it does not have. */
export function runUnknown(): AppError {
  return new AppError('not-found', 'This run is not known.', { reason: 'run-unknown' });
}
