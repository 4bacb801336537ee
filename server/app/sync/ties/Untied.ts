import type { SkipReason } from '../../../core/sync/SkipReason.ts';

/** Why something that a person wanted linked or unlinked stays as it is. */
export type Untied =
  /** It is not there any more. */
  | 'gone'
  /** It belongs to something else by now. */
  | 'changed-meanwhile'
  /** A write to it is open; nobody knows yet whether it happened. */
  | 'unsettled-write'
  /** The rules make nothing of the kind there, or leave such things out altogether: what is private, series, follow-ups, or what was not chosen. */
  | SkipReason;
