import type { Party } from '../../../../../shared/records/SyncRecord.ts';
import type { SqlValue } from '../../database/SqlDatabase.ts';
import type { LongSource } from '../../mapping/sync/FieldSource.ts';

/** Rows of another table that hang on a record. */
export interface ChildRows {
  /** The field that they are. */
  field: string;
  source: LongSource;
  /** Under which name they stand in the record's row, as JSON. */
  alias: string;
  /** The code of a role: undefined where the table has no such people. */
  codeOf: (role: Party['role']) => SqlValue | undefined;
}
