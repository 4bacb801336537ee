import type { Side } from '../../../../shared/records/Area.ts';

/** Items that claim to be of the same pair or record, and the record: one of them is, the others are copies. */
export interface Claim {
  pairId: string;
  record: string;
  /** The record that itself carries the pair's stamp, where it is another: made again after the first was deleted. */
  madeAgain: string | null;
  /** By reference; more than one where an item was copied with its stamp. */
  items: readonly { ref: string; pairId: string }[];
  /** Who made it first, as far as the stamps tell. */
  origin: Side;
  isOriginSure: boolean;
}
