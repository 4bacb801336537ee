import type { Log } from '../app/Log.ts';
import { AppError } from '../core/AppError.ts';
import type { Clock } from '../ports/Clock.ts';
import type { SyncStore } from '../ports/SyncStore.ts';

const day = 24 * 3600_000;
/** Milliseconds between two rounds. */
const every = 6 * 3600_000;

/** What is kept for how many days. */
interface Keeping {
  undoDays: number;
  reportDays: number;
}

/** Erases journals and reports whose time is over, now and then. @returns what ends it. */
export function housekeeping(
  store: SyncStore,
  { undoDays, reportDays }: Keeping,
  { clock, log }: { clock: Clock; log: Log },
): { stop(): Promise<void> } {
  const round = async (): Promise<void> => {
    try {
      const now = clock.now();
      const journals = await store.eraseJournal(now - undoDays * day);
      const runs = await store.eraseRuns(now - reportDays * day);
      if (journals + runs > 0) log('info', { journals, runs }, 'erased what is old');
    } catch (error) {
      // Nothing depends on it: the next round does it too.
      const kind = error instanceof AppError ? error.kind : 'unknown';
      log('warn', { kind }, 'cannot erase what is old');
    }
  };
  let running = round();
  const timer = setInterval(() => {
    running = round();
  }, every);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
