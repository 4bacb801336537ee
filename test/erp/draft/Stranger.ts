/** A database that the draft was not made with, and what is right there. */
export interface Stranger {
  name: string;
  /** Statements for SQLite that make it, with rows. */
  statements: readonly string[];
  /** `area field table.column`, as a person who knows the database would say it. */
  truth: readonly string[];
}
