import type { Fields } from '../../../../../shared/records/SyncRecord.ts';
import { isBlob } from '../../../../../shared/records/isBlob.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import type { SqlPart } from '../SqlPart.ts';
import { fingerprint } from './fingerprint.ts';
import { versionText } from './versionText.ts';

/**
 * A record's version. Where there is a version column it is that, and behind a ~ the fingerprint of what comes from other
 * rows (the joined firm's name), which that column knows nothing of; else the fingerprint of everything.
 */
export function versionOf(part: SqlPart, row: SqlRow, fields: Fields): string {
  const pictures = part.files.length === 0 ? '' : picturesIn(part, fields);
  if (part.version === null) return fingerprint(row, part.told) + pictures;
  const own = versionText(row[part.version]);
  const isAlone = part.foreign.length === 0 && pictures === '';
  return isAlone ? own : `${own}~${fingerprint(row, part.foreign)}${pictures}`;
}

/** Pictures in files are in no column: they are told by their bytes. */
function picturesIn({ files }: SqlPart, fields: Fields): string {
  return files
    .map((name) => fields[name])
    .map((picture) => (isBlob(picture) ? picture.sha256.slice(0, 16) : '-'))
    .join('');
}
