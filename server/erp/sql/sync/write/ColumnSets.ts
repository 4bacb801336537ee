import type { SqlValue } from '../../database/SqlDatabase.ts';

/** Columns of a row and what they are set to; the first who names a column counts. */
export type ColumnSets = Map<string, SqlValue>;
