import type { Kysely } from 'kysely';
import type { Account } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { toAccount } from './toAccount.ts';

/** The account by its id or by its mailbox; null when it is not known. */
export async function findAccount(
  db: Kysely<Tables>,
  column: 'id' | 'mailbox_key',
  value: string,
): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where(column, '=', storableText(value, column === 'mailbox_key'))
    .executeTakeFirst();
  return row === undefined ? null : toAccount(row);
}
