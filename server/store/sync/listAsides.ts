import { sql, type Kysely } from 'kysely';
import type { SetAside } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { readRows } from './readRows.ts';

/** What is set aside, by the time of the next try; until `due` where that is named. */
export async function listAsides(
  db: Kysely<Tables>,
  id: number,
  due: number | undefined,
): Promise<SetAside[]> {
  const until = due === undefined ? sql`` : sql`and next_try <= ${due}`;
  const rows = await readRows(
    db,
    'sync_aside',
    sql`where scope = ${id} ${until} order by next_try, key`,
  );
  return rows.map((row) => JSON.parse(row.body) as SetAside);
}
