import type { SkipReason } from '../../../core/sync/SkipReason.ts';

/** Why a paired thing of the other side is not deleted. */
export type StayReason =
  | SkipReason
  /** People made it there. */
  | 'made-there'
  /** It was changed since both were in step: what was written into it is nowhere else. */
  | 'changed-meanwhile'
  /** Its like on the leading side is gone, out of sight or cannot be read: it may be all there is. */
  | 'leading-missing'
  | 'unreadable'
  /** It lies elsewhere by now; the next run finds it. */
  | 'moved'
  /** Other accounts lead to the same record. */
  | 'shared'
  /** A write to it is open, and nobody could look. */
  | 'unsettled-write'
  /** The server did not delete it. */
  | 'not-deleted'
  /** It came back after it was deleted, and was changed by then. */
  | 'came-back';
