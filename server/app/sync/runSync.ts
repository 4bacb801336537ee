import { AppError } from '../../core/AppError.ts';
import { checkPolicy } from '../../core/sync/checkPolicy.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { beginRun } from './beginRun.ts';
import { carryOut } from './carryOut.ts';
import { idleReason } from './idleReason.ts';
import { observeSides } from './observe/observeSides.ts';
import { openSides } from './openSides.ts';
import { recover } from './recover.ts';
import { recoverByContent } from './recoverByContent.ts';
import { reportOf } from './reportOf.ts';
import { scopeOf } from './scopeOf.ts';
import { runUnderWay } from './runUnderWay.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';
import { usualSettings } from './usualSettings.ts';

/**
 * Brings an account's area into step: recover, observe, plan, guard, apply, verify (design.md, "The sync"). Can be killed
 * at any point and called again; what was read and what was begun is in the store. Cancelled by the signal it ends
 * between two batches.
 *
 * @returns the report, also of a run that failed, was stopped, or waits for an approval: it is in the store too.
 * @throws AppError `invalid-input` for a policy that contradicts itself; `conflict` with reason `run-under-way` while
 * another holds the scope, `other-run-open` (see beginRun), or `lease-lost`; whatever the store fails with.
 */
export async function runSync(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
): Promise<SyncReport> {
  checkPolicy(request.policy);
  const { store, clock, ids } = ports;
  const scope = scopeOf(request);
  const { leaseTime } = { ...usualSettings, ...request.settings };
  const id = ids();
  const lease = await store.lease(scope, id, clock.now(), clock.now() + leaseTime);
  if (lease === null) {
    throw await runUnderWay(store, scope, clock.now());
  }
  let last = lease;
  try {
    const waiting = await beginRun(ports, scope, lease);
    const run = new SyncRun(waiting?.id ?? id, request, ports, { store, lease, signal });
    const keep = async (change: Partial<Run>): Promise<void> => {
      last = run.lease;
      await store.saveRun(run.lease, {
        id: run.id,
        kind: 'sync',
        startedAt: waiting?.startedAt ?? startedAt,
        endedAt: null,
        state: 'running',
        progress: JSON.stringify({ stage: run.stage }),
        report: '',
        asks: waiting?.asks ?? null,
        ...change,
      });
    };
    const startedAt = clock.now();
    await keep({});
    const approved = waiting?.approval ? waiting.asks : null;
    const ended = await follow(run, approved);
    // Whoever asks again was not allowed that.
    const allowed = ended.brake === null ? waiting?.approval : null;
    const report: SyncReport = { ...ended, ...(allowed && { allowed }) };
    const { state, brake } = report;
    const endedAt = state === 'waiting-for-approval' ? null : clock.now();
    await keep({ state, endedAt, report: JSON.stringify(report), asks: brake?.asks ?? null });
    return report;
  } finally {
    // A scope that cannot be given back is free again when its time is over.
    await store.release(last).catch(() => undefined);
  }
}

/** All stages; what ends them early is told in the report. */
async function follow(run: SyncRun, approved: string | null): Promise<SyncReport> {
  const idle = idleReason(run.request, run.ports);
  if (idle !== null) return await reportOf(run, { state: 'done', idle, brake: null }, null);
  try {
    await openSides(run);
    await recover(run);
    await observeSides(run);
    await recoverByContent(run);
    const brake = await carryOut(run, approved);
    run.begin('verify');
    const state = brake === null ? 'done' : 'waiting-for-approval';
    return await reportOf(run, { state, idle, brake }, null);
  } catch (error) {
    if (isLeaseLost(error)) throw error;
    if (run.signal.aborted) {
      return await reportOf(run, { state: 'stopped', idle, brake: null }, null);
    }
    if (!(error instanceof AppError)) throw error;
    return await reportOf(run, { state: 'failed', idle, brake: null }, error);
  }
}

function isLeaseLost(error: unknown): boolean {
  return error instanceof AppError && error.reason === 'lease-lost';
}
