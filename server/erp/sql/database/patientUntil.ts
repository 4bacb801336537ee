import { AppError } from '../../../core/AppError.ts';

/** Milliseconds that a cancelled statement has to come to its end. */
const cancelLimit = 5000;

/**
 * Waits for a statement. When the signal ends, the statement is cancelled in the server and waited for a little longer, so
 * that its connection is free again; one that does not end even then has a connection nobody can use any more.
 * @throws AppError `unavailable` with the reason `lost` for that; otherwise whatever the statement throws.
 */
export async function patientUntil<T>(
  statement: Promise<T>,
  signal: AbortSignal,
  cancel: () => Promise<void>,
): Promise<T> {
  const abandoned = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    void cancel();
    timer = setTimeout(() => {
      abandoned.reject(new AppError('unavailable', 'The ERP did not answer.', { reason: 'lost' }));
    }, cancelLimit);
    timer.unref();
  };
  // No signal of its own: to make and end one takes as long as a small statement.
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([statement, abandoned.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    clearTimeout(timer);
  }
}
