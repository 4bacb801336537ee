import type { Kysely } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { listAccounts } from './listAccounts.ts';

/** The account with this id. @throws AppError `not-found`, reason `account-unknown`. */
export async function requireAccount(db: Kysely<Tables>, id: string): Promise<SyncAccount> {
  const [account] = await listAccounts(db, { column: 'id', value: id });
  if (account !== undefined) return account;
  throw new AppError('not-found', 'This account is not there.', { reason: 'account-unknown' });
}
