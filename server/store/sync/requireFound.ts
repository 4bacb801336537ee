import type { Kysely } from 'kysely';
import { sides } from '../../../shared/records/Area.ts';
import type { Pair } from '../../core/sync/Pair.ts';
import type { Tables } from '../Tables.ts';
import { findPairIds } from './findPairIds.ts';
import { findPairs } from './findPairs.ts';
import { syncDamaged } from './syncDamaged.ts';

/**
 * Looks whether pairs are found by their references: where an index lost one, its thing would be taken for a new one.
 * What somebody wrote meanwhile is looked for once more, as it is now.
 *
 * @throws AppError `bad-answer`.
 */
export async function requireFound(
  db: Kysely<Tables>,
  id: number,
  pairs: readonly Pair[],
): Promise<void> {
  const lost = await notFound(db, id, pairs);
  if (lost.length === 0) return;
  const now = await findPairs(
    db,
    id,
    'id',
    lost.map((pair) => pair.id),
  );
  if ((await notFound(db, id, now)).length > 0) {
    throw syncDamaged('sync_pair: references');
  }
}

async function notFound(db: Kysely<Tables>, id: number, pairs: readonly Pair[]): Promise<Pair[]> {
  const lost = new Set<Pair>();
  for (const side of sides) {
    const refs = pairs.flatMap((pair) => pair[side]?.ref ?? []);
    const found = await findPairIds(db, id, side, refs);
    for (const pair of pairs) {
      const own = pair[side];
      if (own !== null && found.get(own.ref) !== pair.id) lost.add(pair);
    }
  }
  return [...lost];
}
