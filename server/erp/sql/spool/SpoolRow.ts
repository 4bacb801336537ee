/** A change as a trigger wrote it down. */
export interface SpoolRow {
  kind: string;
  key: string;
  company: string;
  operation: 'insert' | 'update' | 'delete';
  /** Whose write of ours it was; null for another program's. */
  mark: string | null;
}
