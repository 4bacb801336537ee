import { sql, type Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { PassedOver } from '../../ports/SyncStore.ts';
import { jsonRows } from '../jsonRows.ts';
import type { Tables } from '../Tables.ts';
import { keyText } from './keyText.ts';
import { readRows } from './readRows.ts';

/** Those of the things on a side that were passed over. */
export async function findPassed(
  db: Kysely<Tables>,
  id: number,
  side: Side,
  refs: readonly string[],
): Promise<PassedOver[]> {
  if (refs.length === 0) return [];
  const named = jsonRows([...new Set(refs)].map((ref) => [keyText(side, ref)]));
  const rows = await readRows(
    db,
    'sync_passed',
    sql`where scope = ${id} and key in (select t.value->>0 from ${named})`,
  );
  return rows.map((row) => JSON.parse(row.body) as PassedOver);
}
