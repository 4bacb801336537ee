import type { Chance } from './Chance.ts';
import type { Manners } from './Manners.ts';

/** What a world is made of. Time and chance come from outside, or two runs of one story would differ. */
export interface WorldOptions {
  manners: Manners;
  /** The side's own clock, in milliseconds since 1970; it may be wrong. */
  clock: () => number;
  chance: Chance;
}
