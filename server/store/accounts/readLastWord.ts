import type { Kysely } from 'kysely';
import type { LastWord } from '../../ports/AccountStore.ts';
import { storeDamaged } from '../storeDamaged.ts';
import type { Tables } from '../Tables.ts';
import { lastWordName } from './lastWordName.ts';
import { lastWordShape } from './lastWordShape.ts';

/** Until somebody says otherwise the administrator decides for an account, then groups, then the user. */
const usual: LastWord = ['account', 'group', 'user'];

/** @throws AppError `bad-answer` for what nobody can have stored. */
export async function readLastWord(db: Kysely<Tables>): Promise<LastWord> {
  const row = await db
    .selectFrom('erp_link_meta')
    .select('value')
    .where('name', '=', lastWordName)
    .executeTakeFirst();
  if (row === undefined) return usual;
  try {
    return lastWordShape.parse(JSON.parse(row.value));
  } catch (cause) {
    throw storeDamaged(cause, 'erp_link_meta: last word');
  }
}
