import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Account } from '../../ports/LinkStore.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';
import { toAccount } from './toAccount.ts';

/** One account per mailbox: a mailbox that comes again keeps its id and moves to the user named now. */
export async function saveAccount(
  db: Transaction<Tables>,
  account: Omit<Account, 'id' | 'createdAt'>,
  now: number,
): Promise<Account> {
  const owner = {
    mailbox_name: storableText(account.mailboxName),
    erp: account.erp,
    erp_user_id: account.erpUserId,
    erp_user_name: account.erpUserName,
    company: account.company,
  };
  const row = await db
    .insertInto('account')
    .values({
      ...owner,
      id: randomUUID(),
      mailbox_key: storableText(account.mailboxKey, true),
      created_at: now,
    })
    .onConflict((on) => on.column('mailbox_key').doUpdateSet(owner))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAccount(row);
}
