import type { Transaction } from 'kysely';
import { AppError } from '../../core/AppError.ts';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import { rowCheck } from '../sync/rowCheck.ts';
import type { Tables } from '../Tables.ts';
import { accountShape } from './accountShape.ts';
import { connectionUnknown } from './connectionUnknown.ts';
import { kept } from './kept.ts';

/**
 * Stores an account in the place of the one with its id, with its groups.
 *
 * @throws AppError `conflict`, reason `mailbox-taken`; `not-found`, reason `connection-unknown` or `group-unknown`;
 * `invalid-input`.
 */
export async function putAccount(
  db: Transaction<Tables>,
  { groups, ...account }: SyncAccount,
): Promise<void> {
  const { value, body } = kept(accountShape, account);
  const { id, mailbox, connection, revision } = value;
  await requireFree(db, id, mailbox);
  const known = await db
    .selectFrom('connection')
    .select('id')
    .where('id', '=', connection)
    .executeTakeFirst();
  if (known === undefined) throw connectionUnknown();
  const crc = rowCheck('synced_account', id, mailbox, connection, body);
  const row = { mailbox, connection, revision, body, crc };
  await db
    .insertInto('synced_account')
    .values({ id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute();
  await putGroups(db, id, [...new Set(groups)]);
}

async function requireFree(db: Transaction<Tables>, id: string, mailbox: string): Promise<void> {
  const other = await db
    .selectFrom('synced_account')
    .select('id')
    .where('mailbox', '=', mailbox)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other === undefined) return;
  throw new AppError('conflict', 'This mailbox is synced by another account already.', {
    reason: 'mailbox-taken',
  });
}

async function putGroups(
  db: Transaction<Tables>,
  account: string,
  groups: readonly string[],
): Promise<void> {
  await db.deleteFrom('account_in_group').where('account', '=', account).execute();
  if (groups.length === 0) return;
  const known = await db
    .selectFrom('account_group')
    .select('id')
    .where('id', 'in', groups)
    .execute();
  if (known.length < groups.length) {
    throw new AppError('not-found', 'A group of the account is not there.', {
      reason: 'group-unknown',
    });
  }
  await db
    .insertInto('account_in_group')
    .values(groups.map((account_group) => ({ account, account_group })))
    .execute();
}
