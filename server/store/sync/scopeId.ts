import { createHash } from 'node:crypto';
import type { Scope } from '../../ports/SyncStore.ts';

/**
 * The number that a scope's rows carry: 48 bits of a hash of account and area. Made and not counted, so that the
 * rows of a scope are found also when the row that describes it is lost.
 */
export function scopeId({ account, area }: Scope): number {
  return createHash('sha256')
    .update(JSON.stringify([account, area]))
    .digest()
    .readUIntBE(0, 6);
}
