import type { Fault } from './Fault.ts';

/** A fault with when it happens. */
export interface PlannedFault {
  fault: Fault;
  /** Only for this operation, for example `SyncFolderItems`. */
  operation?: string;
  /** So many requests; once where nothing is said. */
  times?: number;
}
