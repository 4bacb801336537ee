import { AppError } from '../../core/AppError.ts';

/** Reasons why a run did not take place that say nothing about how the account's area is. */
const passing = new Set([
  'run-under-way',
  'lease-lost',
  'account-unknown',
  'account-paused',
  'no-company',
  'account-changed',
  'stopping',
]);

/** Whether an error is no trouble to be remembered of an area: somebody else is at it, or nobody is to be. */
export function isPassing(error: unknown): boolean {
  return error instanceof AppError && passing.has(error.reason ?? '');
}
