import type { Kysely } from 'kysely';
import type { Connection } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { readBody } from './readBody.ts';

/** All connections by name, without their secrets. */
export async function listConnections(db: Kysely<Tables>): Promise<Connection[]> {
  const rows = await db
    .selectFrom('connection')
    .select(['id', 'name_key', 'body', 'crc'])
    .orderBy('name_key')
    .execute();
  return rows.map((row) => readBody('connection', row, row.id, row.name_key) as Connection);
}
