import type { Kysely } from 'kysely';
import type { Account } from '../../ports/LinkStore.ts';
import { toAccount } from '../accounts/toAccount.ts';
import type { Tables } from '../Tables.ts';

/** More were not written and linked within two weeks; those that are left out are found when they are opened. */
const most = 10_000;

/** Mails with links that stand and without a name, of mailboxes that are still known, with when they were linked first. */
export async function listUnsent(
  db: Kysely<Tables>,
  erp: string,
  since: number,
): Promise<{ account: Account; mark: string; at: number }[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('link', 'link.item', 'item.id')
    .innerJoin('item_mark', 'item_mark.item', 'item.id')
    .innerJoin('account', 'account.id', 'link.linked_by_account')
    .selectAll('account')
    .select(['item_mark.mark', 'item.created_at as made_at'])
    .distinct()
    .where('item.erp', '=', erp)
    .where('item.kind', '=', 'mail')
    .where('item.identity', 'is', null)
    .where('item.created_at', '>=', since)
    .where('link.unlinked_at', 'is', null)
    .orderBy('item.created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ mark, made_at, ...account }) => ({
    account: toAccount(account),
    mark,
    at: made_at,
  }));
}
