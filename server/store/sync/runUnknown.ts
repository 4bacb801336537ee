import { AppError } from '../../core/AppError.ts';

/** There is no such run in this scope. */
export function runUnknown(): AppError {
  return new AppError('not-found', 'This run is not known.', { reason: 'run-unknown' });
}
