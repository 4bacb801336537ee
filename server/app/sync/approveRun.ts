import type { Run, Scope } from '../../ports/SyncStore.ts';
import type { SyncPorts } from './SyncPorts.ts';

/**
 * Allows what a run's brake asks for: exactly the plan with this digest. The next run of the scope carries it out; if
 * the plan is another one by then, it asks again.
 *
 * @param asks the digest in the run's report.
 * @param by who allows it.
 * @throws AppError `not-found` or `conflict` as the store's `approve`.
 */
export async function approveRun(
  { store, clock }: Pick<SyncPorts, 'store' | 'clock'>,
  scope: Scope,
  { runId, asks, by }: { runId: string; asks: string; by: string },
): Promise<Run> {
  return await store.approve(scope, runId, asks, by, clock.now());
}
