import { sql, type Kysely } from 'kysely';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import type { RecordRow } from './RecordRow.ts';

/** The records that are stored, of these shelves and keys. */
export async function findRecords(
  db: Kysely<Tables>,
  places: readonly { shelf: number; key: string }[],
): Promise<RecordRow[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<RecordRow>`
    select r.id, r.shelf, r.key, r.rank, r.words, r.numbers, r.keys
    from ${jsonRows(places.map(({ shelf, key }) => [shelf, key]))}
    join directory_record r on r.shelf = cast(t.value->>0 as bigint) and r.key = t.value->>1`.execute(
    db,
  );
  return rows;
}
