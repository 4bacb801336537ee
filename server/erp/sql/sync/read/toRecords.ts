import type { FieldValue } from '../../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../../core/AppError.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { keyOf } from '../../records/keyOf.ts';
import { readStamp } from '../values/readStamp.ts';
import { versionOf } from '../values/versionOf.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { ReadRecord } from './ReadRecord.ts';

/** The records in rows, each key once. A row that no reference can name is left out. */
export function toRecords(part: SqlPart, rows: readonly SqlRow[]): ReadRecord[] {
  const read: ReadRecord[] = [];
  let before: string | null = null;
  for (const row of rows) {
    const key = keyOf(part.kind, row);
    if (key === null) continue;
    // Rows come in the order of keys: a key that is there twice comes right after itself.
    if (key === before) read[read.length - 1] = { state: 'failed', key, error: ambiguous(part) };
    else read.push(toRecord(part, key, row));
    before = key;
  }
  return read;
}

function toRecord(part: SqlPart, key: string, row: SqlRow): ReadRecord {
  // A copy of something that has all names is made faster than they are added one by one.
  const fields: Record<string, FieldValue | null> = { ...part.blank };
  try {
    for (const field of part.fields) fields[field.name] = field.read(row, fields);
    const version = versionOf(part, row, fields);
    const stamp = part.stamp === null ? null : readStamp(row[part.stamp]);
    return { state: 'found', key, version, record: { area: part.area, fields }, stamp, row };
  } catch (error) {
    // What is wrong with one record is no reason to read none; a folder that is not there is.
    if (error instanceof AppError && error.kind === 'bad-answer')
      return { state: 'failed', key, error };
    throw error;
  }
}

function ambiguous({ kind, joins }: SqlPart): AppError {
  const why = joins.length === 0 ? '' : ', or a join finds several rows for it';
  return new AppError('bad-answer', `The ERP holds several records with this key${why}.`, {
    reason: 'key-not-unique',
    details: { kind: kind.kind.kind, table: kind.mapping.table, column: kind.mapping.key },
  });
}
