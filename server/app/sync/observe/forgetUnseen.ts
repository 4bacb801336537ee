import type { Side } from '../../../../shared/records/Area.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * What was seen in a folder that does not take part any more, and was not dealt with until then, stays where it is and as
 * it is: nothing is made of it. Should the folder take part again, all of it is listed anew.
 *
 * @param page as the store has them.
 * @returns those that stay.
 */
export async function forgetUnseen(
  run: SyncRun,
  page: readonly StoredObservation[],
): Promise<StoredObservation[]> {
  const dropped = page.filter((seen) => isUnseen(run, seen));
  if (dropped.length === 0) return [...page];
  const places = new Map<string, { side: Side; collection: string }>();
  for (const { side, collection } of dropped) {
    places.set(`${side} ${collection}`, { side, collection });
  }
  for (const { side, collection } of places.values()) {
    await run.store.dropCursor(run.lease, side, collection);
  }
  await run.store.settle(
    run.lease,
    dropped.map(({ id }) => id),
  );
  return page.filter((seen) => !dropped.includes(seen));
}

/** A side that shows no folder at all may be locked: nothing is concluded from that. */
function isUnseen(
  run: SyncRun,
  { side, collection, pairId, observation, stamp }: StoredObservation,
) {
  const seen = run.collections[side];
  if (collection === '' || seen.length === 0 || stamp !== null) return false;
  if (pairId !== null || observation.state !== 'present') return false;
  return !seen.some(({ id }) => id === collection);
}
