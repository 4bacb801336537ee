import { checkPolicy } from '../../core/sync/checkPolicy.ts';
import type { BrakeReport } from '../../core/sync/brake.ts';
import type { Loss } from '../../core/sync/Loss.ts';
import type { PlanCounts } from '../../core/sync/Plan.ts';
import type { Step } from '../../core/sync/Step.ts';
import { isStampIntent } from './apply/isStampIntent.ts';
import { idleReason } from './idleReason.ts';
import { observeSides } from './observe/observeSides.ts';
import { partlyRead } from './observe/partlyRead.ts';
import { openSides } from './openSides.ts';
import { surveyPlan } from './plan/surveyPlan.ts';
import { PreviewStore } from './PreviewStore.ts';
import { scopeOf } from './scopeOf.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';

/** What a run would do now. */
export interface SyncPreview {
  idle: SyncReport['idle'];
  counts: PlanCounts;
  /** The first steps of each kind and side. */
  examples: readonly Step[];
  /** The first things that would be carried over in part, since the other side has no room for the rest. */
  losses: readonly Loss[];
  /** Why a run would stop and ask. */
  brake: BrakeReport | null;
  /** What could not be read, and why. */
  outOfStep: SyncReport['outOfStep'];
  notInStep: SyncReport['notInStep'];
  partlyRead: SyncReport['partlyRead'];
}

/** Examples of a kind and side. */
const mostExamples = 5;

/**
 * The same plan as a run would make, and nothing of it done: nothing is written to either side nor to the store, not
 * even a cursor (NX3). Disturbs no run that is under way.
 *
 * @throws AppError `invalid-input` for a policy that contradicts itself; whatever a side or the store fails with.
 */
export async function previewSync(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
): Promise<SyncPreview> {
  checkPolicy(request.policy);
  const idle = idleReason(request, ports);
  const now = ports.clock.now();
  const scope = scopeOf(request);
  // Nobody's lease: whatever would be written under it is not.
  const lease = { ...scope, owner: 'preview', term: 0, until: now + 60_000 };
  const store = new PreviewStore(ports.store);
  const run = new SyncRun(ports.ids(), request, ports, { store, lease, signal });
  const total = await store.countPairs(scope);
  if (idle === null) {
    await openSides(run);
    const open = await store.openIntents(scope);
    for (const intent of open) if (!isStampIntent(intent)) run.blocked.add(intent.pairId);
    await observeSides(run);
  }
  run.begin('plan');
  const survey = idle === null ? await surveyPlan(run, total, mostExamples) : null;
  const before = { deletes: 0, overwrites: 0 };
  const brake = survey?.losses.judge(request.policy.brake, total, before) ?? null;
  return {
    idle,
    counts: survey?.summary.counts ?? nothing,
    examples: survey?.summary.examples ?? [],
    losses: survey?.summary.losses ?? [],
    brake,
    outOfStep: run.tally.outOfStep(),
    notInStep: run.tally.notInStep(run.settings.named),
    partlyRead: partlyRead(run),
  };
}

const nothing: PlanCounts = {
  create: { erp: 0, mailbox: 0 },
  update: { erp: 0, mailbox: 0 },
  delete: { erp: 0, mailbox: 0 },
  pair: 0,
  forget: 0,
  ask: 0,
  skipped: {},
};
