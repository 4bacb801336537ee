import type { ChangeRow } from '../../../../ports/RecordStore.ts';
import type { KeyAnswer } from '../read/readKeys.ts';
import { refText } from '../refText.ts';
import type { SqlPart } from '../SqlPart.ts';

/** A record as a row of a listing; of one that cannot be read, only that it is there: who asks for it is told why. */
export function presentRow(
  part: SqlPart,
  company: string,
  read: Extract<KeyAnswer, { key: string }>,
): ChangeRow {
  const ref = refText({ company, kind: part.id, key: read.key });
  if (read.state === 'failed') {
    return { state: 'present', ref, version: null, record: null, stamp: null, native: null };
  }
  const { version, record, stamp } = read;
  return { state: 'present', ref, version, record, stamp, native: null };
}
