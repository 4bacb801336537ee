/** How a planted defect was found. */
export interface CaughtDefect {
  /** The seed, or a crash. */
  by: string;
  /** After how many seeds. */
  seeds: number;
  invariant: string;
  what: string;
}
