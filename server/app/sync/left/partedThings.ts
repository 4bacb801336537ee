import { otherSide } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { LeftAlone } from '../../../ports/SyncStore.ts';

/** What is left of a pair that people parted. */
export function partedThings(pair: Pair): LeftAlone[] {
  const { id: pairId, partedOn = null } = pair;
  if (partedOn === null) return [];
  const side = otherSide(partedOn);
  const ref = pair[side]?.ref;
  return ref === undefined ? [] : [{ side, ref, pairId, why: 'parted', sentence: null }];
}
