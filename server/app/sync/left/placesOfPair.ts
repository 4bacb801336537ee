import { sides, type Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';

/** Where the things of a pair are: at most one on each side. */
export function placesOfPair(pair: Pick<Pair, Side>): { side: Side; ref: string }[] {
  return sides.flatMap((side) => {
    const ref = pair[side]?.ref;
    return ref === undefined ? [] : [{ side, ref }];
  });
}
