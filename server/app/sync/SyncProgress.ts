/** The stages of a run, in their order. */
export type SyncStage = 'recover' | 'observe' | 'plan' | 'apply' | 'verify';

/** Where a run stands. */
export interface SyncProgress {
  stage: SyncStage;
  /** Things read, planned or written in this stage so far. */
  done: number;
  /** Of how many; null while nobody knows. */
  total: number | null;
  /** Things a second in this stage; null at its beginning. */
  perSecond: number | null;
  /** Null while nobody knows. */
  secondsLeft: number | null;
}
