/** Where a run of several stages stands. */
export interface Standing {
  /** What it had kept when it was killed or stopped; null where it begins now. */
  saved: string | null;
  /** Keeps a new standing, as JSON: after a crash it goes on from here. */
  keep: (progress: string) => Promise<void>;
}
