import { AppError } from '../../core/AppError.ts';
import type { RunTrouble } from '../../ports/AccountStore.ts';
import { runSync } from '../sync/runSync.ts';
import type { SyncReport } from '../sync/SyncReport.ts';
import { isPassing } from './isPassing.ts';
import { noteEnd } from './noteEnd.ts';
import type { OpenedSync } from './OpenedSync.ts';
import { openSync, type SyncWish } from './openSync.ts';
import type { ServicePorts } from './ServicePorts.ts';

/**
 * Brings one area of one account into step, and remembers that it ran. `SyncRunner` sees to it that runs of an account do
 * not overlap in this process; the store does for all.
 *
 * @param onOpened told before the run begins.
 * @returns the report, also of a run that failed, was stopped, or waits for an approval.
 * @throws AppError as `openSync` and `runSync`.
 */
export async function syncAccount(
  ports: ServicePorts,
  wish: SyncWish,
  signal: AbortSignal,
  onOpened?: (opened: OpenedSync) => void,
): Promise<SyncReport> {
  const began = ports.clock.now();
  try {
    using opened = await openSync(ports, wish, signal);
    onOpened?.(opened);
    const report = await runSync(opened.request, opened.ports, signal);
    // A run that was stopped says nothing: it is due as it was before.
    if (report.state !== 'stopped') await noteEnd(ports, wish, began, troubleOf(report.error));
    return report;
  } catch (error) {
    if (!signal.aborted && !isPassing(error)) {
      const trouble =
        error instanceof AppError ? troubleOf(error) : 'Something unexpected happened.';
      await noteEnd(ports, wish, began, trouble).catch(() => undefined);
    }
    throw error;
  }
}

function troubleOf(error: AppError | NonNullable<SyncReport['error']> | null): RunTrouble | null {
  return error && { kind: error.kind, reason: error.reason ?? null, message: error.message };
}
