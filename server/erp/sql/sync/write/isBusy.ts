import { AppError } from '../../../../core/AppError.ts';

/** Whether somebody else was writing the same: nothing was written, and later it may go well. */
export function isBusy(error: unknown): error is AppError {
  if (!(error instanceof AppError) || error.kind !== 'unavailable') return false;
  return error.reason === 'deadlock' || error.reason === 'locked';
}
