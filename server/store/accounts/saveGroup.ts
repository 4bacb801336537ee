import type { Transaction } from 'kysely';
import type { AccountGroup } from '../../ports/AccountStore.ts';
import { rowCheck } from '../sync/rowCheck.ts';
import type { Tables } from '../Tables.ts';
import { groupShape } from './groupShape.ts';
import { kept } from './kept.ts';
import { nameKey } from './nameKey.ts';
import { nameTaken } from './nameTaken.ts';
import { raiseRevisions } from './raiseRevisions.ts';

/**
 * Adds a group, or changes the one with its id; then runs of its accounts end at the next pause.
 *
 * @throws AppError `conflict`, reason `name-taken`; `invalid-input`.
 */
export async function saveGroup(db: Transaction<Tables>, group: AccountGroup): Promise<void> {
  const { value, body } = kept(groupShape, group);
  const { id, name } = value;
  const name_key = nameKey(name);
  const other = await db
    .selectFrom('account_group')
    .select('id')
    .where('name_key', '=', name_key)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other !== undefined) throw nameTaken(name);
  const row = { name_key, body, crc: rowCheck('account_group', id, name_key, body) };
  await db
    .insertInto('account_group')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await raiseRevisions(db, id);
}
