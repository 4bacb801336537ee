import { AppError } from '../../../core/AppError.ts';

/** What an aborted signal means: the caller's own AppError, our time limit, or a caller that went away. */
export function endedError(signal: AbortSignal): AppError {
  const reason: unknown = signal.reason;
  if (reason instanceof AppError) return reason;
  const timedOut = reason instanceof DOMException && reason.name === 'TimeoutError';
  return timedOut
    ? new AppError('unavailable', 'The ERP did not answer in time.', {
        reason: 'timeout',
        cause: reason,
      })
    : new AppError('unavailable', 'The request was cancelled.', {
        reason: 'cancelled',
        cause: reason,
      });
}
