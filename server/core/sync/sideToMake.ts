import { sides, type Side } from '../../../shared/records/Area.ts';
import type { Pair } from './Pair.ts';

/** The side on which a pair's thing is still to be made; null for none: both are there, or people parted them. */
export function sideToMake(pair: Pair): Side | null {
  const missing = sides.filter((side) => pair[side] === null);
  const [only = null] = missing;
  return missing.length === 1 && pair.partedOn !== only ? only : null;
}
