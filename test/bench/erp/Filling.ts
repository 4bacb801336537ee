/** How the directory's first filling went; kept beside it, because a second run of the bench does not fill it again. */
export interface Filling {
  /** yyyy-mm-dd of the run that measured it. */
  measuredOn: string;
  /** Of the machine, over the fifteen minutes before the end. */
  load: string;
  records: number;
  milliseconds: number;
  /** Processor time, in milliseconds. */
  processor: number;
  /** The longest time between two pages, which is how long others may have waited. */
  longestPage: number;
  /** Greatest resident memory of the process that filled it, in bytes. */
  peakMemory: number;
  /** Sizes of the files in bytes. */
  erpFile: number;
  storeFile: number;
}
