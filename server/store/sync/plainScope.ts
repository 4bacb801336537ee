import type { Scope } from '../../ports/SyncStore.ts';

/** A scope alone, also of a lease or of what is written down about it. */
export function plainScope({ account, erp, company, area }: Scope): Scope {
  return { account, erp, company, area };
}
