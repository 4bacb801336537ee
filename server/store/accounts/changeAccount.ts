import type { Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { requireAccount } from './requireAccount.ts';
import { putAccount } from './putAccount.ts';

/**
 * @param account With the revision that the change was made to.
 * @throws AppError `not-found`, reason `account-unknown`; `conflict`, reason `changed-meanwhile`; else as
 * {@link putAccount}.
 */
export async function changeAccount(
  db: Transaction<Tables>,
  account: Omit<SyncAccount, 'createdAt' | 'changedAt'>,
  now: number,
): Promise<SyncAccount> {
  // The row is had before it is looked at: of two who change the same revision the second one waits here, and fails.
  const taken = await db
    .updateTable('synced_account')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', account.id)
    .where('revision', '=', account.revision)
    .returning('revision')
    .executeTakeFirst();
  const { createdAt } = await requireAccount(db, account.id);
  if (taken === undefined) {
    throw new AppError('conflict', 'Somebody else changed this account. Look at it again.', {
      reason: 'changed-meanwhile',
    });
  }
  await putAccount(db, { ...account, createdAt, changedAt: now, revision: taken.revision });
  return await requireAccount(db, account.id);
}
