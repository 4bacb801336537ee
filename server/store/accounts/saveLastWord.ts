import type { Transaction } from 'kysely';
import type { LastWord } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { kept } from './kept.ts';
import { lastWordName } from './lastWordName.ts';
import { lastWordShape } from './lastWordShape.ts';
import { raiseRevisions } from './raiseRevisions.ts';

/** It may change what is allowed for any account, so runs end at the next pause. @throws AppError `invalid-input`. */
export async function saveLastWord(db: Transaction<Tables>, order: LastWord): Promise<void> {
  const { body: value } = kept(lastWordShape, order);
  await db
    .insertInto('erp_link_meta')
    .values({ name: lastWordName, value })
    .onConflict((on) => on.column('name').doUpdateSet({ value }))
    .execute();
  await raiseRevisions(db, null);
}
