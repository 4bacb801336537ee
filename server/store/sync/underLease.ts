import type { Transaction } from 'kysely';
import type { Lease } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { leaseLost } from './leaseLost.ts';
import type { OpenScope } from './OpenScope.ts';
import { scopeId } from './scopeId.ts';
import { withScope } from './withScope.ts';

/**
 * Works in a scope as the one who has its lease. The lease is looked at under the scope's lock, so nothing of an earlier
 * holder comes after anything of a later one.
 *
 * @throws AppError `conflict`, reason `lease-lost`.
 */
export async function underLease<T>(
  db: Transaction<Tables>,
  lease: Lease,
  work: (scope: OpenScope) => Promise<T>,
): Promise<T> {
  const done = await withScope(db, scopeId(lease), async (scope) => {
    const { owner, term } = scope.state;
    if (owner !== lease.owner || term !== lease.term) throw leaseLost();
    return { result: await work(scope) };
  });
  if (done === null) throw leaseLost();
  return done.result;
}
