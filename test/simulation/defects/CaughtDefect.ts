/** How a planted defect was found. */
export interface CaughtDefect {
  /** The seed, or the name of a scenario; as `caughtBy` of a defect names it. */
  by: number | string;
  /** After how many seeds. */
  seeds: number;
  invariant: string;
  what: string;
}
