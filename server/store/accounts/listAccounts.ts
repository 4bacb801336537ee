import type { Kysely } from 'kysely';
import type { SyncAccount } from '../../ports/AccountStore.ts';
import type { Tables } from '../Tables.ts';
import { readBody } from './readBody.ts';

/** The accounts with one of a value, or all of them, by mailbox; the groups of each by id. */
export async function listAccounts(
  db: Kysely<Tables>,
  by: { column: 'id' | 'mailbox'; value: string } | null,
): Promise<SyncAccount[]> {
  // In one statement, so that groups and account are of one moment.
  const rows = await db
    .selectFrom('synced_account')
    .leftJoin('account_in_group', 'account_in_group.account', 'synced_account.id')
    .selectAll('synced_account')
    .select('account_in_group.account_group as account_group')
    .$if(by !== null, (query) =>
      query.where(`synced_account.${by?.column ?? 'id'}`, '=', by?.value ?? ''),
    )
    .orderBy('synced_account.mailbox')
    .orderBy('account_in_group.account_group')
    .execute();
  const found = Map.groupBy(rows, (row) => row.id);
  return [...found.values()].flatMap((ofOne) => {
    const [row] = ofOne;
    if (row === undefined) return [];
    const { id, mailbox, connection, revision } = row;
    const body = readBody('synced_account', row, id, mailbox, connection) as Omit<
      SyncAccount,
      'groups'
    >;
    const groups = ofOne.flatMap(({ account_group }) => account_group ?? []);
    return [{ ...body, groups, revision }];
  });
}
