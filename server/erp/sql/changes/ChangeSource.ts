/** A row that changed, as the ERP's triggers wrote it down. How it is now is read from the row itself. */
export interface SourceChange {
  /** The record's key; where a change gave it another one, each of both comes by itself. */
  key: string;
  /** `delete` says that the row was deleted at that moment: it may be there again. */
  operation: 'insert' | 'update' | 'delete';
}

/** What changed since a place, in the order in which it came to be seen, and where to go on. */
export interface ChangeBatch {
  changes: readonly SourceChange[];
  /** An opaque text. The next reading begins here, also when nothing changed. */
  place: string;
  /** Whether this is all for now. */
  last: boolean;
}

/** Which changes are asked for: of the records of one kind of the mapping (joined tables included) in one company. */
export interface ChangeQuestion {
  kind: string;
  company: string;
  place: string;
  /** Most changes in the answer. */
  limit: number;
}

/**
 * The spool of changes, as the record store reads it (level 1 of change detection). Every change whose transaction ends
 * after {@link end} was answered comes at least once in the readings from that place on, however late it ends.
 */
export interface ChangeSource {
  /** The place behind everything that is there now. @throws AppError as SqlDatabase.run. */
  end(signal: AbortSignal): Promise<string>;
  /** @throws AppError `cursor-expired` for a place that was cleaned up, or is none; else as SqlDatabase.run. */
  read(question: ChangeQuestion, signal: AbortSignal): Promise<ChangeBatch>;
}
