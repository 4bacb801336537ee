import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../core/AppError.ts';
import type { AppPorts } from './AppPorts.ts';
import { DirectoryRefresh, type RefreshSettings } from './DirectoryRefresh.ts';

/** How the directory is kept. */
export interface KeepSettings extends Partial<RefreshSettings> {
  /** Milliseconds between the end of a refresh and the next. */
  every: number;
  /** What else refreshes it in this process: two at once could take away what the other one has just read. */
  refresh?: DirectoryRefresh;
  log: (level: 'info' | 'warn' | 'error', facts: Record<string, unknown>, message: string) => void;
}

/** A directory that is being kept. */
export interface KeptDirectory {
  /** Ends when the first refresh has succeeded, or it was stopped before. */
  ready: Promise<void>;
  /**
   * Ends when nothing runs any more; a refresh under way goes on at its next start. Twice is
   * harmless.
   */
  stop(): Promise<void>;
}

/** The first pause after a failure, in milliseconds; it doubles up to the ordinary one. */
const firstPause = 2_000;

/**
 * Fills the directory and follows the ERP's changes until it is stopped. A failure is logged and
 * tried again, sooner than the next refresh would be.
 */
export function keepDirectory(
  ports: Pick<AppPorts, 'erp' | 'directory' | 'clock'>,
  settings: KeepSettings,
): KeptDirectory {
  const refresh = settings.refresh ?? new DirectoryRefresh(ports, settings);
  const stopping = new AbortController();
  const ready = Promise.withResolvers<undefined>();
  const ended = keep(refresh, ports, settings, stopping.signal, () => ready.resolve(undefined));
  return {
    ready: ready.promise,
    stop: async () => {
      stopping.abort();
      await ended;
      ready.resolve(undefined);
    },
  };
}

async function keep(
  refresh: DirectoryRefresh,
  { clock }: Pick<AppPorts, 'clock'>,
  { every, log }: KeepSettings,
  signal: AbortSignal,
  onReady: () => void,
): Promise<void> {
  let failures = 0;
  const isStopping = (): boolean => signal.aborted;
  while (!isStopping()) {
    const started = clock.now();
    try {
      const report = await refresh.run(signal);
      failures = 0;
      onReady();
      log('info', { ...report, milliseconds: clock.now() - started }, 'directory refreshed');
    } catch (error) {
      if (isStopping()) return;
      failures += 1;
      const level = error instanceof AppError ? 'warn' : 'error';
      log(level, { err: error, failures }, 'directory not refreshed');
    }
    const pause = failures === 0 ? every : Math.min(every, firstPause * 2 ** (failures - 1));
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}
