import type { Kysely } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Account } from '../../ports/LinkStore.ts';
import type { Tables } from '../Tables.ts';

/** What the account's user chose last; nothing of another user's whom the mailbox belonged to before. */
export async function findLast(
  db: Kysely<Tables>,
  { id, erp, erpUserId, company }: Account,
): Promise<RecordRef | null> {
  const row = await db
    .selectFrom('last_record')
    .select(['company', 'kind', 'key'])
    .where('account', '=', id)
    .where('erp', '=', erp)
    .where('erp_user_id', '=', erpUserId)
    .where('company', '=', company)
    .executeTakeFirst();
  return row ?? null;
}
