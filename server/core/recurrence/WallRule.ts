import type { Temporal } from 'temporal-polyfill';

/**
 * When a pattern happens, by the clock on the wall of the series' zone. No zone takes part: an occurrence whose time
 * the clock skips in spring is still one (RFC 5545 section 3.3.5 says when it is), so that changed rules of a zone
 * never add or drop an occurrence.
 */
export interface WallRule {
  /** Occurrences from one time to another, both inclusive, in order. */
  between(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): Temporal.PlainDateTime[];
  /** The first one at that time or later; null when there is none. */
  next(at: Temporal.PlainDateTime): Temporal.PlainDateTime | null;
  /** The last one before that time; null when there is none. */
  previous(at: Temporal.PlainDateTime): Temporal.PlainDateTime | null;
}
