/** A defect to be planted: a piece of source, what takes its place, and what that breaks. */
export interface Defect {
  name: string;
  /** From the folder of the project. */
  file: string;
  /** Occurs once in the file. */
  find: string;
  replace: string;
  breaks: string;
  /** What caught it last, and is tried first: a seed, or the name of a scenario (violationsBy). Absent: anything is sought. */
  caughtBy?: number | string;
}
