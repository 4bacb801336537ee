import type { Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { requireAccount } from './requireAccount.ts';
import { listAccounts } from './listAccounts.ts';
import { putAccount } from './putAccount.ts';

/** @throws AppError `conflict`, reason `id-taken`; else as {@link putAccount}. */
export async function addAccount(
  db: Transaction<Tables>,
  account: Omit<SyncAccount, 'createdAt' | 'changedAt' | 'revision'>,
  now: number,
): Promise<SyncAccount> {
  const [known] = await listAccounts(db, { column: 'id', value: account.id });
  if (known !== undefined) {
    throw new AppError('conflict', 'There is an account with this id already.', {
      reason: 'id-taken',
    });
  }
  await putAccount(db, { ...account, createdAt: now, changedAt: now, revision: 1 });
  return await requireAccount(db, account.id);
}
