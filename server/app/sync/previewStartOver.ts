import { checkPolicy } from '../../core/sync/checkPolicy.ts';
import { isStampIntent } from './apply/isStampIntent.ts';
import { idleReason } from './idleReason.ts';
import { openSides } from './openSides.ts';
import { PreviewStore } from './PreviewStore.ts';
import type { StartOverWish } from './startOver/StartOverWish.ts';
import { surveyDeletions, type DeletionSurvey } from './startOver/surveyDeletions.ts';
import { scopeOf } from './scopeOf.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';

/** What starting over would do now; `deletes` is what is to be allowed. */
export interface StartOverPreview extends DeletionSurvey {
  idle: SyncReport['idle'];
}

const mostExamples = 5;

/**
 * What starting over would delete and what it would leave: counts and examples (NX3). Writes nothing to either side nor to
 * the store, and disturbs no run that is under way.
 *
 * @throws AppError `invalid-input` for a policy that contradicts itself; whatever a side or the store fails with.
 */
export async function previewStartOver(
  request: SyncRequest,
  ports: SyncPorts,
  wish: StartOverWish,
  signal: AbortSignal,
): Promise<StartOverPreview> {
  checkPolicy(request.policy);
  const idle = idleReason(request, ports);
  const scope = scopeOf(request);
  // Nobody's lease: whatever would be written under it is not.
  const lease = { ...scope, owner: 'preview', term: 0, until: ports.clock.now() + 60_000 };
  const store = new PreviewStore(ports.store);
  const run = new SyncRun(ports.ids(), request, ports, { store, lease, signal });
  if (idle !== null) {
    return { idle, deletes: 0, madeThere: 0, examples: [], stays: { counts: {}, named: [] } };
  }
  await openSides(run);
  const open = await store.openIntents(scope);
  for (const intent of open) if (!isStampIntent(intent)) run.blocked.add(intent.pairId);
  return { idle, ...(await surveyDeletions(run, wish, mostExamples)) };
}
