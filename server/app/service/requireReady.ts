import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';

/**
 * Whether anything at all may be done for an account (BW5, BW7, MT9).
 *
 * @throws AppError `conflict`, reason `account-paused`; `not-configured`, reason `no-company`.
 */
export function requireReady({ isPaused, company }: SyncAccount): { company: string } {
  if (isPaused) {
    throw new AppError('conflict', 'This account is paused.', { reason: 'account-paused' });
  }
  if (company === null) {
    throw new AppError(
      'not-configured',
      'No company is chosen for this account: nothing is synced.',
      {
        reason: 'no-company',
      },
    );
  }
  return { company };
}
