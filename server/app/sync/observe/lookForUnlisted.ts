import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { lookAt } from './lookAt.ts';
import type { Sights } from './Sights.ts';

/**
 * Looks what became of what was there and a listing that was read to its end did not name: thrown away before anybody
 * told of it, or moved (see keepUnlisted). Asked for once each; what belongs to no pair any more is nobody's business.
 *
 * @param collection the one that was listed.
 */
export async function lookForUnlisted(
  run: SyncRun,
  side: Side,
  { collection, refs }: { collection: string; refs: readonly string[] },
  sights: Sights,
): Promise<void> {
  if (refs.length === 0) return;
  const pairs = new Map<string, Pair>();
  for (const pair of await run.store.pairsByRef(run.scope, side, refs)) {
    const ref = pair[side]?.ref;
    if (ref !== undefined) pairs.set(ref, pair);
  }
  const unknown = refs.filter(
    (ref) => pairs.has(ref) && run.pending.get(placeKey(side, ref))?.state !== 'gone',
  );
  await lookAt(run, side, unknown, { pairs, sights, left: collection });
}
