import type { Scope } from '../../ports/SyncStore.ts';
import type { SyncRequest } from './SyncRequest.ts';

/** What a request is about. Without a company nothing is synced (BW7), and what that leaves is kept apart. */
export function scopeOf({
  account,
  area,
  erp,
  policy,
}: Pick<SyncRequest, 'account' | 'area' | 'erp' | 'policy'>): Scope {
  return { account: account.id, erp, company: policy.company ?? '', area };
}
