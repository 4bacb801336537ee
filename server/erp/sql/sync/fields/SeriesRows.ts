import type { Exception } from '../../../../../shared/records/Recurrence.ts';
import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { ExceptionsMapping } from '../../mapping/sync/ExceptionsMapping.ts';
import type { ColumnValue } from './SqlField.ts';

/** Rows of another table that are the exceptions of a series. */
export interface SeriesRows {
  said: ExceptionsMapping;
  /** Under which name they stand in the record's row, as JSON. */
  alias: string;
  /** What is read of each row, its key aside. */
  columns: readonly string[];
  /** The fields in which one may differ. */
  fields: readonly string[];
  /** How an exception is kept, its key and company aside. @throws AppError `invalid-input` for what it cannot keep. */
  write(exception: Exception, series: Fields): ColumnValue[];
  /** What a key or a company is in a column. */
  valueOf: (column: string, value: string) => SqlValue;
}
