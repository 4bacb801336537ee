import { AppError } from '../core/AppError.ts';

/** The disk that the store is on has no room left: nothing can be written down, so that nothing is begun. */
export function storeFull(cause: Error, code: string): AppError {
  return new AppError('unavailable', 'The disk of the link table is full.', {
    reason: 'store-full',
    details: { code },
    cause,
  });
}
