import { sql, type Transaction } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { RecordRow } from './RecordRow.ts';
import { writeIndex } from './writeIndex.ts';

/**
 * Takes records and their index entries away.
 *
 * @param scopes the scope of each shelf.
 */
export async function removeRecords(
  db: Transaction<Tables>,
  scopes: ReadonlyMap<number, number>,
  records: readonly RecordRow[],
): Promise<void> {
  if (records.length === 0) return;
  await writeIndex(db, scopes, records, []);
  await sql`delete from directory_record where id in (
    select cast(t.value->>0 as bigint) from ${jsonRows(records.map(({ id }) => [id]))})`.execute(
    db,
  );
}
