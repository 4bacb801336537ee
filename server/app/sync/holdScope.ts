import type { SyncRun } from './SyncRun.ts';

/**
 * Waits for something that may take long, such as filling the directory, and keeps the scope meanwhile.
 *
 * @throws what the work fails with; `lease-lost`, or the signal's reason, without waiting for its end.
 */
export async function holdScope<T>(run: SyncRun, work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const done = work.finally(() => over.abort());
  // Where the scope is lost first, nobody waits for it any more.
  done.catch(() => undefined);
  while (!over.signal.aborted) {
    await run.breathe();
    const part = run.ports.pause(run.settings.leaseTime / 6, over.signal).catch(() => undefined);
    await Promise.race([done, part]);
  }
  return await done;
}
