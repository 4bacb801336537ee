import type { Intent } from '../../../ports/SyncStore.ts';

/** It sets nothing: it stands for a stamp that an item is still to get. Whether it got it is no matter of looking. */
export function isStampIntent({ op, set }: Pick<Intent, 'op' | 'set'>): boolean {
  return op === 'update' && Object.keys(set).length === 0;
}
