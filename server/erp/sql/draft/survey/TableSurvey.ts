import type { WordPart } from '../words/WordPart.ts';
import type { ColumnSurvey } from './ColumnSurvey.ts';

/** A column that holds the key of another table. */
export interface Reference {
  column: string;
  table: string;
  /** The column there. */
  key: string;
  /** Whether the database says so itself. */
  isDeclared: boolean;
}

/** A table or view as the draft knows it. */
export interface TableSurvey {
  name: string;
  words: readonly WordPart[];
  columns: readonly ColumnSurvey[];
  /** The columns of the primary key; guessed by uniqueness where none is declared. */
  key: readonly string[];
  isView: boolean;
  /** Of a view that stands for its table: the table's name. */
  standsFor?: string;
  /** How many rows were looked at. */
  rows: number;
  /** Whether these were all. */
  isWhole: boolean;
  references: readonly Reference[];
}
