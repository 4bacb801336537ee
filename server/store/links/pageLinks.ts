import type { ListedLink } from '../../ports/LinkStore.ts';
import type { Transactions } from '../Transactions.ts';
import { toStoredLink } from './toStoredLink.ts';

/** All links by id, page by page, each page in a transaction of its own: what is linked meanwhile may be among them or not. */
export async function* pageLinks(
  transactions: Transactions,
  pageSize: number,
): AsyncGenerator<readonly ListedLink[]> {
  let last = '';
  for (;;) {
    const from = last;
    const rows = await transactions.read((db) =>
      db
        .selectFrom('link')
        .innerJoin('item', 'item.id', 'link.item')
        .selectAll('link')
        .select(['item.kind as item_kind', 'item.identity as item_identity'])
        .where('link.id', '>', from)
        .orderBy('link.id')
        .limit(pageSize)
        .execute(),
    );
    const newest = rows.at(-1);
    if (newest === undefined) return;
    last = newest.id;
    yield rows.map((row) => ({
      ...toStoredLink(row),
      item: { id: row.item, kind: row.item_kind, identity: row.item_identity },
    }));
  }
}
