import { endedError } from './endedError.ts';

/** Lets works run one after the other, in the order they came. One whose signal ends before its turn is not begun. */
export function inTurn(): <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work, signal) => {
    const before = last;
    const mine = Promise.withResolvers<undefined>();
    last = Promise.allSettled([before, mine.promise]);
    const ended = Promise.withResolvers<never>();
    const onAbort = () => ended.reject(endedError(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      await Promise.race([before, ended.promise]);
      signal.removeEventListener('abort', onAbort);
      return await work();
    } finally {
      signal.removeEventListener('abort', onAbort);
      ended.promise.catch(() => undefined);
      mine.resolve(undefined);
    }
  };
}
