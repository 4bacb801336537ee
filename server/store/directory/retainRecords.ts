import type { RecordRef } from '../../../shared/recordViews.ts';
import type { Transactions } from '../Transactions.ts';
import { findRecords } from './findRecords.ts';
import { listShelves } from './listShelves.ts';
import { placesOf } from './placesOf.ts';
import { removeRecords } from './removeRecords.ts';
import type { Shelf } from './Shelf.ts';
import { shelfName } from './shelfName.ts';

/** Records that are looked through, and of these removed, in one transaction. */
const batch = 1_000;

/**
 * Removes an ERP's records that a complete listing did not name. Nothing is removed before the
 * listing has ended without an error, and nothing that came into the directory while it ran: the
 * listing may have passed its place already.
 *
 * @returns how many were removed.
 */
export async function retainRecords(
  transactions: Transactions,
  erp: string,
  present: AsyncIterable<RecordRef[]>,
): Promise<number> {
  const { shelves, last } = await transactions.read(async (db) => {
    const newest = await db
      .selectFrom('directory_record')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    return { shelves: await listShelves(db, erp), last: newest?.id ?? 0 };
  });
  const byName = new Map(shelves.map((shelf) => [shelfName(shelf), shelf]));
  const named = new Set<number>();
  for await (const refs of present) {
    const places = placesOf(byName, refs);
    const records = await transactions.read((db) => findRecords(db, places));
    for (const { id } of records) named.add(id);
  }
  let removed = 0;
  for (const shelf of shelves) removed += await clearShelf(transactions, shelf, named, last);
  return removed;
}

/** Walks a shelf's keys in order, a batch at a time. */
async function clearShelf(
  transactions: Transactions,
  shelf: Shelf,
  named: ReadonlySet<number>,
  last: number,
): Promise<number> {
  const scopes = new Map([[shelf.id, shelf.scope]]);
  let after = '';
  for (let removed = 0; ;) {
    const rows = await transactions.read((db) =>
      db
        .selectFrom('directory_record')
        .select(['id', 'shelf', 'key'])
        .where('shelf', '=', shelf.id)
        .where('key', '>', after)
        .orderBy('key')
        .limit(batch)
        .execute(),
    );
    const lost = rows.filter(({ id }) => id <= last && !named.has(id));
    if (lost.length > 0) {
      await transactions.write(async (db) => {
        await removeRecords(db, scopes, await findRecords(db, lost));
      });
    }
    removed += lost.length;
    after = rows.at(-1)?.key ?? after;
    if (rows.length < batch) return removed;
  }
}
