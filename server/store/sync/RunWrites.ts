/** What a run wrote, in numbers. */
export interface RunWrites {
  /** Entries in the journal. */
  entries: number;
  /** Whether any were erased: then the run cannot be taken back as a whole. */
  isErased: boolean;
}
