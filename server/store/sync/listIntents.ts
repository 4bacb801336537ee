import { sql, type Kysely } from 'kysely';
import type { Intent } from '../../ports/SyncStore.ts';
import type { Seal } from '../Seal.ts';
import type { Tables } from '../Tables.ts';
import { readRows } from './readRows.ts';

/** What was about to be written and is not committed, oldest first. */
export async function listIntents(db: Kysely<Tables>, seal: Seal, id: number): Promise<Intent[]> {
  const rows = await readRows(db, 'sync_intent', sql`where scope = ${id} order by seq`);
  return rows.map(
    ({ key, body }) => JSON.parse(seal.open(body, 'sync_intent', String(id), key)) as Intent,
  );
}
