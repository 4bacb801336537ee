import type { Transaction } from 'kysely';
import type { Tables } from '../Tables.ts';

/**
 * What is allowed for accounts changed though they did not: a run of theirs that began before ends at the next pause.
 *
 * @param group Those in it; all of them where it is null.
 */
export async function raiseRevisions(db: Transaction<Tables>, group: string | null): Promise<void> {
  await db
    .updateTable('synced_account')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .$if(group !== null, (query) =>
      query.where('id', 'in', (members) =>
        members
          .selectFrom('account_in_group')
          .select('account')
          .where('account_group', '=', group ?? ''),
      ),
    )
    .execute();
}
