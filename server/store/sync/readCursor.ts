import { sql, type Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import { readRows } from './readRows.ts';

/** Where reading of a collection goes on; null for one that was never read. */
export async function readCursor(
  db: Kysely<Tables>,
  id: number,
  side: Side,
  collection: string,
): Promise<string | null> {
  const key = keyText(side, collection);
  const [row] = await readRows(db, 'sync_cursor', sql`where scope = ${id} and key = ${key}`);
  return row === undefined ? null : (JSON.parse(row.body) as string);
}
