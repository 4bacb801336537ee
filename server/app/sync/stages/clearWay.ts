import { AppError } from '../../../core/AppError.ts';
import type { Lease, Run, Scope } from '../../../ports/SyncStore.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { Stages } from './Stages.ts';

/**
 * Ends what killed runs left open, and finds the run of this kind that is to go on. We hold the scope, so nobody works on
 * any of them.
 *
 * @throws AppError `conflict`, reason `other-run-open`, while something else is half done that must not be disturbed.
 */
export async function clearWay<T extends object>(
  { store, clock }: SyncPorts,
  scope: Scope,
  lease: Lease,
  { kind, isSame = () => true, isDamaged = false }: Stages<T>,
): Promise<Run | null> {
  let own: Run | null = null;
  for (const run of await openRuns()) {
    if (run.kind === kind && own === null && isSame(run)) {
      own = run;
      continue;
    }
    if (run.kind !== 'sync' && run.kind !== 'audit') {
      throw new AppError('conflict', 'Something else is under way here and has to end first.', {
        reason: 'other-run-open',
        details: { kind: run.kind },
      });
    }
    // One that waits for an approval goes on waiting where its pairs and observations stay.
    const isMoot = kind === 'start-over' || kind === 'rebuild';
    if (run.state === 'waiting-for-approval' && !isMoot) continue;
    const { scope: _, approval: __, ...rest } = run;
    await store.saveRun(lease, { ...rest, state: 'stopped', endedAt: clock.now(), asks: null });
  }
  return own;

  async function openRuns(): Promise<Run[]> {
    try {
      return await store.openRuns(scope);
    } catch (error) {
      const isUnreadable = error instanceof AppError && error.kind === 'bad-answer';
      if (isDamaged && isUnreadable) return [];
      throw error;
    }
  }
}
