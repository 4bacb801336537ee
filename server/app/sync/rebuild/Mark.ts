/** A thing that carries a stamp of ours: all that is held of it while everything is looked through. */
export interface Mark {
  ref: string;
  pairId: string;
  /** The ERP record that the stamp names; empty where it names none. */
  recordKey: string;
}
