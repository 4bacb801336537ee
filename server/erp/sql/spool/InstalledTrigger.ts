/** A trigger of ours as it was found in the database. */
export interface InstalledTrigger {
  name: string;
  /** The statements that take it away. */
  drop: string[];
}
