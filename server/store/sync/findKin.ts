import { sql, type Kysely } from 'kysely';
import type { Pair } from '../../core/sync/Pair.ts';
import type { RecordPlace } from '../../ports/SyncStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { inOrder } from './inOrder.ts';
import { kinKey } from './kinKey.ts';
import { readRows } from './readRows.ts';
import { toPair } from './toPair.ts';

/**
 * Pairs of all accounts of an ERP and company that lead to one of these records, or have one of these aliases.
 *
 * @param column which of the two the values are.
 */
export async function findKin(
  db: Kysely<Tables>,
  place: RecordPlace,
  column: 'identity' | 'alias',
  values: readonly string[],
): Promise<Pair[]> {
  if (values.length === 0) return [];
  const named = jsonRows([...new Set(values)].map((value) => [kinKey(place, value)]));
  const rows = await readRows(
    db,
    'sync_pair',
    sql`where area = ${place.area} and ${sql.ref(column)} in (select t.value->>0 from ${named})`,
  );
  return inOrder(rows).map(toPair);
}
