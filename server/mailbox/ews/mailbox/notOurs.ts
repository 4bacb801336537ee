import { AppError } from '../../../core/AppError.ts';

/** A thing that is there, but not for this account to write to. */
export function notOurs(): AppError {
  return new AppError('not-allowed', 'This account may not change that.', { reason: 'hidden' });
}
