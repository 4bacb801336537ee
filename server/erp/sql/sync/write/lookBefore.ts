import { sameValue } from '../../../../../shared/records/sameValue.ts';
import { settleFields } from '../../../../../shared/records/settleFields.ts';
import { AppError } from '../../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../../ports/RecordStore.ts';
import { readRef } from '../readRef.ts';
import type { ReadRecord } from '../read/ReadRecord.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Desk } from './Desk.ts';
import { refusal } from './refusal.ts';

type ChangeOp = Exclude<WriteOp, { op: 'create' }>;

/** A record as it is before a write, of which everything is as the write expects it. */
export interface Looked {
  part: SqlPart;
  key: string;
  read: Extract<ReadRecord, { state: 'found' }>;
}

/** Looks at the record that is to be written: it must be there, the user's, free, and as it was when the write was planned. */
export function lookBefore(desk: Desk, op: ChangeOp): Looked | Written {
  const { ref } = op;
  const part = desk.parts.get(readRef(ref)?.kind ?? '');
  const read = desk.before.get(ref);
  if (!part || !read || read.state === 'gone') return { state: 'gone', ref };
  if (read.state === 'hidden')
    return refusal('This user may not change that in the ERP.', 'hidden');
  if (read.state === 'failed') return { state: 'failed', error: read.error };
  if (desk.locked.has(ref)) {
    const sentence = 'Somebody else is working on this record in the ERP.';
    return { state: 'failed', error: new AppError('unavailable', sentence, { reason: 'locked' }) };
  }
  // What is expected was settled when it was read.
  const now = settleFields(part.area, read.record.fields);
  const isAsExpected =
    op.version === null
      ? Object.entries(op.expected).every(
          ([name, value]) => !part.byName.has(name) || sameValue(part.area, name, now[name], value),
        )
      : op.version === read.version;
  return isAsExpected ? { part, key: read.key, read } : { state: 'conflict', ref };
}
