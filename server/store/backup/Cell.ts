/** What stands in a row under a column; the store has no other kinds (ColumnTypes). */
export type Cell = string | number | null;
