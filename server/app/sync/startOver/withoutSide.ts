import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';

/** The pair of a thing that was deleted so that it is made again: a sync in between would do no more than that. */
export function withoutSide(pair: Pair, side: Side): Pair {
  return { ...pair, [side]: null, conflict: null, partedOn: null };
}
