import type { Verdict } from './Turn.ts';

/** Something that goes wrong now and then. */
export interface Fault {
  /** At which points (Turn). */
  at: RegExp;
  verdict: Verdict;
  /** How often, from 0 to 1. */
  rate: number;
}
