import { AppError } from '../core/AppError.ts';

/**
 * Does some work with the ERP that must be over in `milliseconds`. The signal it gets is aborted
 * then, and when the caller goes away; a connector that does not listen to it is left behind, so
 * nobody waits for it.
 *
 * @throws AppError `unavailable`, reason `erp-timeout` when time is up, reason `cancelled` when the
 * caller went away; whatever the work throws.
 */
export async function withDeadline<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (error: AppError): void => {
    reject(error);
    controller.abort(error);
  };
  const cancel = (): void => {
    end(new AppError('unavailable', 'The request was cancelled.', { reason: 'cancelled' }));
  };
  if (signal?.aborted) cancel();
  const timer = setTimeout(() => {
    end(
      new AppError('unavailable', 'The ERP does not answer.', {
        reason: 'erp-timeout',
        details: { milliseconds },
      }),
    );
  }, milliseconds);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    // Where the connector itself reports our own abort, the deadline is the reason that counts.
    return await Promise.race([ended, controller.signal.aborted ? ended : work(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
