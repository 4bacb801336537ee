/** Where chance comes from: never from Math.random, so that a run can be told again. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
}
