import type { ColumnForm } from './ColumnForm.ts';

/** A column that a field is kept in: what it is called in the rows that are read, and what can be written into it. */
export interface Slot {
  /** Under which name its value stands in a row. */
  alias: string;
  /** As the mapping names it, for messages. */
  named: string;
  /** The column of the record's own table; null for one of a join, which is only read. */
  column: string | null;
  form: ColumnForm;
  /** As the database calls its type, in small letters. */
  type: string;
  /** Most characters, where the column says so. */
  length: number | null;
  nullable: boolean;
  /** Whether the database makes the value by itself and takes none. */
  isGiven: boolean;
}
