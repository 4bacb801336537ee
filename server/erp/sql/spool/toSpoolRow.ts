import type { SqlRow } from '../database/SqlDatabase.ts';
import type { SpoolRow } from './SpoolRow.ts';

/** A row of the spool; texts of a fixed width lose their padding, as everywhere. */
export function toSpoolRow(row: SqlRow): SpoolRow {
  const operation = String(row['operation']);
  return {
    kind: String(row['kind']),
    key: String(row['record_key'] ?? '').trimEnd(),
    company: String(row['company'] ?? '').trimEnd(),
    operation: operation === 'insert' || operation === 'delete' ? operation : 'update',
    mark: row['mark'] === null || row['mark'] === undefined ? null : String(row['mark']),
  };
}
