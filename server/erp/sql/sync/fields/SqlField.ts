import type { RawBuilder } from 'kysely';
import type { FieldRule } from '../../../../../shared/records/FieldRule.ts';
import type { Fields, FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import type { SqlRow, SqlValue } from '../../database/SqlDatabase.ts';
import type { ChildRows } from './ChildRows.ts';
import type { SeriesRows } from './SeriesRows.ts';

/** A column of the record's own table, and what it is set to. */
export interface ColumnValue {
  column: string;
  value: SqlValue;
}

/** A field of the neutral form made ready: how it is read from a row and written into columns. */
export interface SqlField {
  name: string;
  rule: FieldRule;
  /**
   * @param before the fields read before it, the start before the end.
   * @throws AppError `bad-answer` for a value that is not what the mapping says it is.
   */
  read(row: SqlRow, before: Readonly<Record<string, FieldValue | null>>): FieldValue | null;
  /**
   * Null where the field is only read.
   * @param now the record as it will be, for what depends on another field.
   * @throws AppError `invalid-input` for what the column cannot keep, as a sentence.
   */
  write: ((value: FieldValue | null, now: Fields) => ColumnValue[]) | null;
  /** Columns of the record and its joins that it is read from, by the names of the mapping. */
  columns: readonly string[];
  /** An expression that is selected for it: of one column (by its name in the mapping), or of any (null). */
  expression: { sql: RawBuilder<unknown>; alias: string; of: string | null } | null;
  /** Child rows that it is read from; they come as JSON under this alias. */
  children: ChildRows | null;
  /** Rows that are the exceptions of a series; they come as JSON under their alias. */
  series?: SeriesRows | null;
  /** Of a text that is shortened: the most characters. */
  limit: number | null;
}
