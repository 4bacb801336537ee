import { sql, type Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { inOrder } from './inOrder.ts';
import { keyText } from './keyText.ts';
import { readRows } from './readRows.ts';
import { refColumns } from './refColumns.ts';
import { toPair } from './toPair.ts';

/** The scope's pairs with these ids, or with these references on a side. */
export async function findPairs(
  db: Kysely<Tables>,
  id: number,
  by: 'id' | Side,
  values: readonly string[],
): Promise<Pair[]> {
  if (values.length === 0) return [];
  const column = sql.ref(by === 'id' ? 'key' : refColumns[by]);
  const named = jsonRows([...new Set(values)].map((value) => [keyText(value)]));
  const rows = await readRows(
    db,
    'sync_pair',
    sql`where scope = ${id} and ${column} in (select t.value->>0 from ${named})`,
  );
  return inOrder(rows).map(toPair);
}
