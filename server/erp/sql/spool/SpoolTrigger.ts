/** A trigger of ours, ready to be made. */
export interface SpoolTrigger {
  /** Says by its end what the trigger does: one that does anything else has another name. */
  name: string;
  table: string;
  /** The statements that make it, in order. */
  make: string[];
}
