import { sql, type Kysely } from 'kysely';
import type { LeftAlone } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { readRows } from './readRows.ts';

/** What stays out of step, by side and reference. */
export async function listLeft(db: Kysely<Tables>, id: number): Promise<LeftAlone[]> {
  const rows = await readRows(db, 'sync_left', sql`where scope = ${id} order by key`);
  return rows.map((row) => JSON.parse(row.body) as LeftAlone);
}
