import { createHash } from 'node:crypto';
import type { Scope } from '../../ports/SyncStore.ts';

/**
 * The number that a scope's rows carry: 48 bits of a hash of all that it is. Made and not counted, so that the
 * rows of a scope are found also when the row that describes it is lost.
 */
export function scopeId({ account, erp, company, area }: Scope): number {
  return createHash('sha256')
    .update(JSON.stringify([account, erp, company, area]))
    .digest()
    .readUIntBE(0, 6);
}
