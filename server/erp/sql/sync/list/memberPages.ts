import { sql } from 'kysely';
import { comparison } from '../../database/comparison.ts';
import { listOf } from '../../mapping/sync/listOf.ts';
import { keyOf } from '../../records/keyOf.ts';
import { recordKey, selectRecords } from '../../records/selectRecords.ts';
import { onList } from '../read/onList.ts';
import { orderedKey } from '../read/orderedKey.ts';
import { ownedBy } from '../read/ownedBy.ts';
import type { Listing } from './Listing.ts';

const pageSize = 5000;

/**
 * Keys of the records that are the user's and, where the mapping names a list, on it; of records nothing else is read. One
 * query for 5,000 keys, for which an index of the list by its user is enough.
 */
export async function* memberPages(listing: Listing): AsyncIterable<string[]> {
  const { erp, part, run } = listing;
  const { kind, said } = part;
  const { key } = kind.mapping;
  const list = listOf(said);
  let after: string | null = null;
  for (;;) {
    const permissions = await listing.permissions();
    const own = ownedBy(erp, part, permissions);
    const isMore = list?.said === 'list';
    const rows = await run(
      selectRecords(kind, {
        columns: [],
        company: permissions.company,
        where: [
          sql`${sql.id(key)} is not null`,
          ...(after === null ? [] : [comparison(kind.table, key, '>', after)]),
          ...(own ? [own] : []),
          ...(isMore ? [onList(erp, kind, list, permissions)] : []),
        ],
        orderBy: [orderedKey(kind, sql.id(key))],
        limit: pageSize,
      }),
    );
    yield rows.flatMap((row) => keyOf(kind, row) ?? []);
    const value = rows.at(-1)?.[recordKey];
    // Not tidied as for references: it is given back to the database to compare with.
    const last: string | null = value === undefined || value === null ? null : String(value);
    // A key that no comparison gets past must not be read for ever.
    if (rows.length < pageSize || last === null || last === after) return;
    after = last;
  }
}
