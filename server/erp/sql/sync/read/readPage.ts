import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import { recordKey } from '../../records/selectRecords.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { SqlPart } from '../SqlPart.ts';
import type { Runner } from '../Runner.ts';
import type { ReadRecord } from './ReadRecord.ts';
import { ownedBy } from './ownedBy.ts';
import { readPart } from './readPart.ts';
import { toRecords } from './toRecords.ts';

/** A page of records in the order of their keys. */
export interface RecordPage {
  records: ReadRecord[];
  /** The key to go on after; null for the last page. */
  next: string | null;
}

/** The records of this user that come after a key. */
export async function readPage(
  erp: SqlErp,
  part: SqlPart,
  permissions: Permissions,
  after: string | null,
  limit: number,
  run: Runner,
): Promise<RecordPage> {
  const { kind } = part;
  const { key } = kind.mapping;
  const own = ownedBy(erp, part, permissions);
  const rows = await readPart(
    erp,
    part,
    {
      company: permissions.company,
      where: [
        sql`${sql.id(key)} is not null`,
        ...(after === null ? [] : [comparison(kind.table, key, '>', after)]),
        ...(own ? [own] : []),
      ],
      own: null,
      limit,
    },
    run,
  );
  const last = rows.at(-1)?.[recordKey];
  // Not tidied as for people: it is given back to the database to compare with.
  const lastKey = last === undefined || last === null ? null : String(last);
  // A key that no comparison gets past must not be read for ever.
  const isEnd = rows.length < limit || lastKey === after;
  return { records: toRecords(part, rows), next: isEnd ? null : lastKey };
}
