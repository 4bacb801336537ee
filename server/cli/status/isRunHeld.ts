import type { Scope } from '../../ports/SyncStore.ts';
import type { Services } from '../Services.ts';

/** Whether somebody is at work in a scope at this moment, in whatever process: nobody else gets it then. */
export async function isRunHeld({ sync, clock }: Services, scope: Scope): Promise<boolean> {
  const now = clock.now();
  const lease = await sync.lease(scope, `look ${now}`, now, now + 1_000);
  if (lease === null) return true;
  await sync.release(lease);
  return false;
}
