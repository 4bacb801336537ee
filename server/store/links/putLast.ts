import type { Transaction } from 'kysely';
import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Account } from '../../ports/LinkStore.ts';
import { isAccount } from '../accounts/isAccount.ts';
import { storableText } from '../storableText.ts';
import type { Tables } from '../Tables.ts';

/** The record is the one that the account's user chose last. */
export async function putLast(
  db: Transaction<Tables>,
  { id, erp, erpUserId, company }: Account,
  ref: RecordRef,
  now: number,
): Promise<void> {
  const chosen = {
    ...{ erp, company, kind: ref.kind, key: storableText(ref.key), at: now },
    erp_user_id: erpUserId,
  };
  if (!(await isAccount(db, id))) return;
  await db
    .insertInto('last_record')
    .values({ account: id, ...chosen })
    .onConflict((on) => on.column('account').doUpdateSet(chosen))
    .execute();
}
