import type { Kysely } from 'kysely';
import type { Side } from '../../../shared/records/Area.ts';
import type { Tables } from '../Tables.ts';
import { findPairs } from './findPairs.ts';

/** The ids of the pairs that these references belong to, by reference. */
export async function findPairIds(
  db: Kysely<Tables>,
  id: number,
  side: Side,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const pairs = await findPairs(db, id, side, refs);
  return new Map(pairs.flatMap((pair) => (pair[side] ? [[pair[side].ref, pair.id]] : [])));
}
