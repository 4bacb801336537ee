import { AppError } from '../../core/AppError.ts';

/** There is no such connection, or none any more. */
export function connectionUnknown(): AppError {
  return new AppError('not-found', 'This connection is not there.', {
    reason: 'connection-unknown',
  });
}
