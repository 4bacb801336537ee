/** One measured figure. Printed as one line of JSON; never asserted. */
export interface Figure {
  /** What was measured, in words joined by dots: `search.umlauts.time`. */
  name: string;
  value: number;
  /** The same exactly, where the value is a size. */
  bytes?: number;
  /** `ms`, `KB` (1024 bytes), `rows`, `records/s` … */
  unit: string;
  /** How many measurements stand behind the value, which is their median where it is more than one. */
  n: number;
  p90?: number;
  p99?: number;
  max?: number;
  /**
   * Milliseconds of processor time, median and 99th percentile: what other programs on the machine do shows little in
   * it. More than the time itself where garbage is collected beside.
   */
  processor?: number;
  processorP99?: number;
  /**
   * What the value is held against, measured in the same run, and how many times as much the value is; of the processor
   * times where they are known.
   */
  peer?: string;
  peerValue?: number;
  peerProcessor?: number;
  ratio?: number;
  /** What the issue asks for, in the same unit. */
  limit?: number;
  /** What is and what is not in the figure. */
  note?: string;
}
