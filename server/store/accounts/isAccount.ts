import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';

/** Whether there is such an account. A mailbox may be untied while somebody still has its pane open. */
export async function isAccount(db: Transaction<Tables>, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('id', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}
