/** A table of the store as a backup needs to know it, the same on SQLite and PostgreSQL. */
export interface TableShape {
  name: string;
  /** In the order in which the migrations made them. */
  columns: readonly string[];
  /** The columns of its primary key, else of a unique one: rows are told in this order, byte by byte. */
  order: readonly string[];
  /** The column that the database counts up; null where there is none. */
  counted: string | null;
  /** The tables that its rows point to. */
  needs: readonly string[];
}
