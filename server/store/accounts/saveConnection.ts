import type { Transaction } from 'kysely';
import type { Connection } from '../../ports/AccountStore.ts';
import type { Seal } from '../Seal.ts';
import { rowCheck } from '../sync/rowCheck.ts';
import type { Tables } from '../Tables.ts';
import { connectionShape } from './connectionShape.ts';
import { kept } from './kept.ts';
import { nameKey } from './nameKey.ts';
import { nameTaken } from './nameTaken.ts';
import { secretPlace } from './secretPlace.ts';

/**
 * Adds a connection, or changes the one with its id.
 *
 * @param secret Null keeps the one that there is.
 * @throws AppError `conflict`, reason `name-taken`; `invalid-input`; `not-configured` where there is no key to seal it.
 */
export async function saveConnection(
  db: Transaction<Tables>,
  seal: Seal,
  connection: Connection,
  secret: string | null,
): Promise<void> {
  const { value, body } = kept(connectionShape, connection);
  const { id, name } = value;
  const name_key = nameKey(name);
  const other = await db
    .selectFrom('connection')
    .select('id')
    .where('name_key', '=', name_key)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other !== undefined) throw nameTaken(name);
  const row = { name_key, body, crc: rowCheck('connection', id, name_key, body) };
  const sealed = secret === null ? {} : { secret: seal.close(secret, ...secretPlace(id)) };
  await db
    .insertInto('connection')
    .values({ id, ...row, ...sealed })
    .onConflict((on) => on.column('id').doUpdateSet({ ...row, ...sealed }))
    .execute();
}
