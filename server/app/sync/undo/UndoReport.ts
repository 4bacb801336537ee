import type { KeptReasons } from '../stages/KeptReasons.ts';
import type { SyncReport } from '../SyncReport.ts';
import type { LeftReason } from './LeftReason.ts';

/** What undoing tells beside what every report does. */
export interface UndoFacts {
  /** The run that was undone. */
  of: string;
  /** It was undone before: nothing was done now. */
  wasUndone: boolean;
  /** How many writes of each kind were taken back. */
  undone: { create: number; update: number; delete: number };
  /** What stays as it is. */
  left: KeptReasons<LeftReason>;
}

export type UndoReport = SyncReport & UndoFacts;
