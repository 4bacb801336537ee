import { AppError } from '../../core/AppError.ts';
import { checkPolicy } from '../../core/sync/checkPolicy.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { isStampIntent } from './apply/isStampIntent.ts';
import { openSides } from './openSides.ts';
import { reportOf } from './reportOf.ts';
import { scopeOf } from './scopeOf.ts';
import { runUnderWay } from './runUnderWay.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';
import { usualSettings } from './usualSettings.ts';

/**
 * Does what a person wants done by hand, as a small run of its own: nobody else works in the scope meanwhile, and what is
 * written is in the journal under it. Where it fails or is cancelled the run says so, and the error is thrown.
 *
 * @throws AppError `conflict`, reason `run-under-way`, while another holds the scope.
 */
export async function underLease(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
  work: (run: SyncRun) => Promise<void>,
): Promise<SyncReport> {
  checkPolicy(request.policy);
  const { store, clock, ids } = ports;
  const scope = scopeOf(request);
  const { leaseTime } = { ...usualSettings, ...request.settings };
  const id = ids();
  const startedAt = clock.now();
  const lease = await store.lease(scope, id, startedAt, startedAt + leaseTime);
  if (lease === null) {
    throw await runUnderWay(store, scope, clock.now());
  }
  const run = new SyncRun(id, request, ports, { store, lease, signal });
  const keep = async (change: Pick<Run, 'endedAt' | 'state' | 'report'>): Promise<void> => {
    const stable = { id, kind: 'sync', startedAt, progress: '', asks: null } as const;
    await store.saveRun(run.lease, { ...stable, ...change });
  };
  try {
    // A write that a killed run left open could be about the very same thing.
    const open = await store.openIntents(scope);
    for (const intent of open) if (!isStampIntent(intent)) run.blocked.add(intent.pairId);
    await keep({ state: 'running', endedAt: null, report: '' });
    try {
      await openSides(run);
      await work(run);
    } catch (error) {
      if (error instanceof AppError && error.reason !== 'lease-lost') {
        const end = { state: 'failed', idle: null, brake: null } as const;
        const report = { ...(await reportOf(run, end, error)), byHand: true };
        await keep({ state: 'failed', endedAt: clock.now(), report: JSON.stringify(report) });
      }
      throw error;
    }
    const end = { state: 'done', idle: null, brake: null } as const;
    const report = { ...(await reportOf(run, end, null)), byHand: true };
    await keep({ state: 'done', endedAt: clock.now(), report: JSON.stringify(report) });
    return report;
  } finally {
    await store.release(run.lease).catch(() => undefined);
  }
}
