import type { SyncRequest } from '../sync/SyncRequest.ts';

type Wish = Pick<SyncRequest, 'direction'>;

/** The direction of one run in the place of two that were wished for; absent is both ways. */
export function joinedDirection({ direction }: Wish, other: Wish): Wish {
  return direction === undefined || direction !== other.direction ? {} : { direction };
}
