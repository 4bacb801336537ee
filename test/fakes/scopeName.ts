import type { Scope } from '../../server/ports/SyncStore.ts';

/** One text for each scope, also for a lease of it. */
export function scopeName({ account, erp, company, area }: Scope): string {
  return JSON.stringify([account, erp, company, area]);
}
