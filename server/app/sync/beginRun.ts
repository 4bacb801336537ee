import { AppError } from '../../core/AppError.ts';
import type { Lease, Run, Scope } from '../../ports/SyncStore.ts';
import type { SyncPorts } from './SyncPorts.ts';

/**
 * Clears up after runs that were killed, and finds the one that waits for an approval, which goes on.
 *
 * @throws AppError `conflict`, reason `other-run-open`, while starting over, rebuilding or undoing is under way: syncing
 * in between would bring back what is being taken away.
 */
export async function beginRun(
  { store, clock }: SyncPorts,
  scope: Scope,
  lease: Lease,
): Promise<Run | null> {
  let waiting: Run | null = null;
  for (const run of await store.openRuns(scope)) {
    if (run.kind === 'audit') continue;
    if (run.kind !== 'sync') {
      throw new AppError('conflict', 'Something else is under way here and has to end first.', {
        reason: 'other-run-open',
        details: { kind: run.kind },
      });
    }
    if (run.state === 'waiting-for-approval' && waiting === null) {
      waiting = run;
      continue;
    }
    // We hold the scope, so whoever ran it is gone; what it left open is settled by recover.
    const { scope: _, approval: __, ...rest } = run;
    await store.saveRun(lease, { ...rest, state: 'stopped', endedAt: clock.now(), asks: null });
  }
  return waiting;
}
