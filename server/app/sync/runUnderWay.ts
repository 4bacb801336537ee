import { AppError } from '../../core/AppError.ts';
import type { Scope, SyncStore } from '../../ports/SyncStore.ts';

/**
 * What to say to whoever does not get a scope: `conflict`, reason `run-under-way`; `until` in its details, in milliseconds
 * since 1970, is when it is free again where whoever has it was killed.
 */
export async function runUnderWay(
  store: Pick<SyncStore, 'heldUntil'>,
  scope: Scope,
  now: number,
): Promise<AppError> {
  const until = await store.heldUntil(scope, now).catch(() => null);
  return new AppError('conflict', 'A run is under way for this already.', {
    reason: 'run-under-way',
    details: until === null ? {} : { until },
  });
}
