import { AppError } from '../../core/AppError.ts';

/** Somebody else has the scope by now. */
export function leaseLost(): AppError {
  return new AppError('conflict', 'Another run has taken over this mailbox and area.', {
    reason: 'lease-lost',
  });
}
