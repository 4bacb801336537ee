import { AppError } from '../../../core/AppError.ts';
import type { Run, Scope } from '../../../ports/SyncStore.ts';
import type { SyncPorts } from '../SyncPorts.ts';

/**
 * The run, where it can be undone.
 * @throws AppError `not-found`, reason `run-unknown` or `journal-erased`; `conflict`, reason `not-undoable`.
 */
export async function findUndone(
  { store }: Pick<SyncPorts, 'store'>,
  scope: Scope,
  runId: string,
): Promise<Run> {
  const target = await store.findRun(scope, runId);
  if (target === null) {
    throw new AppError('not-found', 'This run is not known.', { reason: 'run-unknown' });
  }
  if (target.kind !== 'sync') {
    throw new AppError('conflict', 'Only a run of the sync can be undone.', {
      reason: 'not-undoable',
      details: { kind: target.kind },
    });
  }
  // Fails where it was erased.
  for await (const _ of store.journal(scope, runId, 1)) break;
  return target;
}
