/** A column by which changes are found: of the record's own table, or of a join. */
export interface ChangeColumn {
  /** As the cursor has it: the column, of a join with its name before. */
  name: string;
  join: string | null;
  column: string;
}
