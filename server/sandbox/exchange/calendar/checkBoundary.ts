import type { Item } from '../store/Item.ts';
import { ItemError } from '../soap/ItemError.ts';
import { crossings } from '../../../core/recurrence/crossings.ts';
import { seriesOf } from './seriesOf.ts';

/**
 * An occurrence may not be moved onto or past its neighbours.
 *
 * @throws ItemError `ErrorOccurrenceCrossingBoundary`
 */
export function checkBoundary(master: Item): void {
  if (crossings(seriesOf(master)).length > 0) {
    throw new ItemError(
      'ErrorOccurrenceCrossingBoundary',
      'Modified occurrence is crossing or overlapping adjacent occurrence.',
    );
  }
}
