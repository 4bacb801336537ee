import { sql, type Kysely } from 'kysely';
import { sides } from '../../../shared/records/Area.ts';
import type { StoredObservation } from '../../ports/SyncStore.ts';
import type { Tables } from '../Tables.ts';
import { findPairIds } from './findPairIds.ts';
import { readRows } from './readRows.ts';
import { syncDamaged } from './syncDamaged.ts';

/**
 * A page of what is not dealt with, oldest first, after a place in that order; and where the next one begins.
 *
 * @throws AppError `bad-answer`.
 */
export async function listObservations(
  db: Kysely<Tables>,
  id: number,
  after: number,
  pageSize: number,
): Promise<{ page: StoredObservation[]; last: number }> {
  const rows = await readRows(
    db,
    'sync_observation',
    sql`where scope = ${id} and seq > ${after} order by seq limit ${pageSize}`,
  );
  let before = after;
  for (const { seq } of rows) {
    // An index that is damaged says so by nothing else: a page after a wrong place would leave out what is before it.
    if (Number(seq) <= before) throw syncDamaged('sync_observation: out of order');
    before = Number(seq);
  }
  const found = rows.map((row) => ({
    ...(JSON.parse(row.body) as Omit<StoredObservation, 'id' | 'pairId'>),
    id: String(row['seq']),
  }));
  const known = new Map<string, string>();
  for (const side of sides) {
    const refs = found.filter((one) => one.side === side).map((one) => one.observation.ref);
    for (const [ref, pairId] of await findPairIds(db, id, side, refs)) {
      known.set(`${side} ${ref}`, pairId);
    }
  }
  return {
    page: found.map((one) => ({
      ...one,
      pairId: known.get(`${one.side} ${one.observation.ref}`) ?? null,
    })),
    last: Number(rows.at(-1)?.['seq'] ?? after),
  };
}
