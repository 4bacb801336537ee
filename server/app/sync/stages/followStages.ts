import { AppError } from '../../../core/AppError.ts';
import { checkPolicy } from '../../../core/sync/checkPolicy.ts';
import type { Run } from '../../../ports/SyncStore.ts';
import { runUnderWay } from '../runUnderWay.ts';
import { reportOf } from '../reportOf.ts';
import { scopeOf } from '../scopeOf.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncReport } from '../SyncReport.ts';
import type { SyncRequest } from '../SyncRequest.ts';
import { SyncRun } from '../SyncRun.ts';
import { usualSettings } from '../usualSettings.ts';
import { clearWay } from './clearWay.ts';
import type { Stages } from './Stages.ts';
import type { Standing } from './Standing.ts';

/**
 * Holds the scope for a run of several stages, keeps where it stands, and ends it with a report. Killed it goes on where
 * it stood as soon as it is asked for again; cancelled it ends between two items.
 *
 * @returns the report, also of a run that failed or was stopped: it is in the store too.
 * @throws AppError `invalid-input` for a policy that contradicts itself; `conflict` with reason `run-under-way` while
 * another holds the scope, `other-run-open`, `lease-lost`; whatever the store fails with.
 */
export async function followStages<T extends object>(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
  stages: Stages<T>,
  work: (run: SyncRun, standing: Standing) => Promise<SyncReport['idle'] | undefined>,
): Promise<SyncReport & T> {
  checkPolicy(request.policy);
  const { store, clock } = ports;
  const scope = scopeOf(request);
  const { leaseTime } = { ...usualSettings, ...request.settings };
  const id = ports.ids();
  const begunAt = clock.now();
  const take = stages.isDamaged === true ? 'leaseDamaged' : 'lease';
  const lease = await store[take](scope, id, begunAt, begunAt + leaseTime);
  if (lease === null) {
    throw await runUnderWay(store, scope, clock.now());
  }
  let held = lease;
  try {
    const open = await clearWay(ports, scope, lease, stages);
    const run = new SyncRun(open?.id ?? id, request, ports, { store, lease, signal });
    const stable = { id: run.id, kind: stages.kind, startedAt: open?.startedAt ?? begunAt };
    let progress = open?.progress ?? stages.progress;
    const save = async (change: Pick<Run, 'state' | 'endedAt' | 'report'>): Promise<void> => {
      held = run.lease;
      await store.saveRun(run.lease, { ...stable, ...change, progress, asks: null });
    };
    const keep = async (next: string): Promise<void> => {
      progress = next;
      await save({ state: 'running', endedAt: null, report: '' });
    };
    // A damaged scope is forgotten by the work first: nothing can be kept in it before.
    if (stages.isDamaged !== true) await keep(progress);
    const base = await follow(run, () => work(run, { saved: open?.progress ?? null, keep }));
    held = run.lease;
    const report = { ...base, ...stages.told };
    const isOver = base.state === 'done' || !stages.holdsOff(progress);
    const endedAt = isOver ? clock.now() : null;
    await save({ state: base.state, endedAt, report: JSON.stringify(report) });
    return report;
  } finally {
    // A scope that cannot be given back is free again when its time is over.
    await store.release(held).catch(() => undefined);
  }
}

async function follow(
  run: SyncRun,
  work: () => Promise<SyncReport['idle'] | undefined>,
): Promise<SyncReport> {
  const end = { idle: null, brake: null } as const;
  try {
    const idle = await work();
    return await reportOf(run, { state: 'done', idle: idle ?? null, brake: null }, null);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'lease-lost') throw error;
    if (run.signal.aborted) return await reportOf(run, { ...end, state: 'stopped' }, null);
    if (!(error instanceof AppError)) throw error;
    return await reportOf(run, { ...end, state: 'failed' }, error);
  }
}
