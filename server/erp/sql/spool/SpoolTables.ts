/** The names of our tables in an ERP's database; `schema.table` where they are not in its search path. */
export interface SpoolTables {
  /** A row for each change, written by our triggers. */
  spool: string;
  /** What is to be known of the spool itself: its identity, what was cleaned up, whose write is under way (SQLite). */
  state: string;
  /** Which creates of ours were done. */
  intents: string;
}
