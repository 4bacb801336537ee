import type { SyncRecord } from '../../../../../shared/records/SyncRecord.ts';
import type { AppError } from '../../../../core/AppError.ts';
import type { Stamp } from '../../../../core/sync/Stamp.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';

/** A record that was read, or why it could not be; the others are read all the same. */
export type ReadRecord =
  | {
      state: 'found';
      key: string;
      version: string;
      record: SyncRecord;
      stamp: Stamp | null;
      /** As the database has it, for a write that compares. */
      row: SqlRow;
    }
  | { state: 'failed'; key: string; error: AppError };
