/** Where a defect is looked for. */
export type Search =
  /** In this story only. */
  | { only: number | string }
  /** In the seeds from the first to the last, and some scenarios beside; for so many seconds of the processor at most. */
  | { from: number; last: number; seconds: number; passed: readonly (number | string)[] };
