import type { Transaction } from 'kysely';
import type { Connection } from '../../ports/AccountStore.ts';
import { rowCheck } from '../sync/rowCheck.ts';
import type { Tables } from '../Tables.ts';
import { connectionShape } from './connectionShape.ts';
import { kept } from './kept.ts';
import { readBody } from './readBody.ts';

/**
 * Notes since when a connection's sign-in is refused, or that it may be tried again; nothing for one that is gone, or was
 * changed meanwhile.
 */
export async function holdConnection(
  db: Transaction<Tables>,
  { id, changedAt }: Pick<Connection, 'id' | 'changedAt'>,
  refusedAt: number | null,
): Promise<void> {
  const row = await db
    .selectFrom('connection')
    .select(['name_key', 'body', 'crc'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const known = readBody('connection', row, id, row.name_key) as Connection;
  if (known.changedAt !== changedAt || (known.refusedAt ?? null) === refusedAt) return;
  const { body } = kept(connectionShape, { ...known, refusedAt });
  const crc = rowCheck('connection', id, row.name_key, body);
  await db.updateTable('connection').set({ body, crc }).where('id', '=', id).execute();
}
