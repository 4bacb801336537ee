/** Waits so many milliseconds, or until the signal fires; nothing is thrown then. */
export async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const wakeUp = (): void => resolve(undefined);
  const timer = setTimeout(wakeUp, milliseconds);
  signal.addEventListener('abort', wakeUp, { once: true });
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', wakeUp);
}
