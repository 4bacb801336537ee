import { AppError } from '../../../core/AppError.ts';
import { scopeOf } from '../scopeOf.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncRequest } from '../SyncRequest.ts';

/** @throws AppError `not-found`, reason `nothing-begun`, where no starting over is half done. */
export async function requireBegun(request: SyncRequest, { store }: SyncPorts): Promise<void> {
  const open = await store.openRuns(scopeOf(request));
  if (open.some(({ kind }) => kind === 'start-over')) return;
  throw new AppError('not-found', 'Nothing was begun that could go on.', {
    reason: 'nothing-begun',
  });
}
