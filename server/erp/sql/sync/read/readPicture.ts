import { readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Blob } from '../../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../../core/AppError.ts';
import type { SqlRow } from '../../database/SqlDatabase.ts';
import { longSource } from '../../mapping/sync/longSource.ts';
import { splitColumn } from '../../mapping/sync/splitColumn.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import { fileBelow } from '../fields/fileBelow.ts';
import { mostPicture } from '../fields/mostPicture.ts';
import { textIn } from '../fields/textIn.ts';
import type { Runner } from '../Runner.ts';
import type { SqlPart } from '../SqlPart.ts';
import { readKeys } from './readKeys.ts';

/** Under which name the picture's column, or its file's, stands in the row. */
const alias = 'erplink picture';

/** RecordStore.readBlob for a record of one part, by one query for that column alone. */
export async function readPicture(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions,
  { key, field, blob }: { key: string; field: string; blob: Blob },
  run: Runner,
): Promise<Uint8Array> {
  if (blob.bytes > mostPicture) throw tooLarge();
  const source = longSource(part.said.fields[field] ?? '');
  const named = source.blob ?? source.path;
  if (named === undefined) throw changed();
  const { join, column } = splitColumn(part.said, named);
  const only: SqlPart = {
    ...part,
    // Nothing is read of the record but this.
    ...{
      fields: [],
      blank: {},
      byName: new Map(),
      children: [],
      series: null,
      files: [],
      version: null,
    },
    ...{ stamp: null, told: [], read: [], joined: [] },
    columns: [...new Set([...part.columns, ...(join === null ? [column] : [])])],
    expressions: [{ sql: sql.id(join ?? 'record', column), alias }],
  };
  const found = (await readKeys(erp, only, permissions, [key], run)).get(key);
  switch (found?.state) {
    case 'found':
      break;
    case 'failed':
      throw found.error;
    case 'hidden':
      throw new AppError('not-allowed', 'This user may not see that in the ERP.');
    default:
      throw new AppError('not-found', 'This is no longer in the ERP.');
  }
  const bytes = bytesIn(part, found.row, {
    named,
    below: source.below,
    isFile: source.blob === undefined,
  });
  const isSame = bytes !== null && hash('sha256', bytes, 'hex') === blob.sha256.toLowerCase();
  if (!isSame) throw changed();
  return bytes;
}

function bytesIn(
  part: SqlPart,
  row: SqlRow,
  { named, below, isFile }: { named: string; below: string | undefined; isFile: boolean },
): Uint8Array | null {
  const value = row[alias];
  if (!isFile) return value instanceof Uint8Array ? value : null;
  const said = textIn(value, part.slot(named));
  return said === null ? null : fileBelow(below ?? '', said, (file) => readFileSync(file));
}

function changed(): AppError {
  return new AppError('conflict', 'This has another picture in the ERP by now.', {
    reason: 'picture-changed',
  });
}

function tooLarge(): AppError {
  return new AppError('invalid-input', 'The picture in the ERP is too large to be carried over.', {
    reason: 'picture-too-large',
    details: { most: mostPicture },
  });
}
