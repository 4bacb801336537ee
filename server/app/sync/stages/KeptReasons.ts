import type { Side } from '../../../../shared/records/Area.ts';

/** One thing that was left as it is, and why. */
export interface KeptThing<Why extends string> {
  side: Side;
  ref: string;
  pairId: string | null;
  why: Why;
}

/** Counts what was left as it is, by reason, and names the first of them. Plain data, so that it is told in a report. */
export interface KeptReasons<Why extends string> {
  counts: Partial<Record<Why, number>>;
  named: KeptThing<Why>[];
}
