import type { Side } from '../../../shared/records/Area.ts';
import { placeKey } from './placeKey.ts';
import type { SyncRun } from './SyncRun.ts';

/** They went well after all, or are gone. Those that were not set aside cost nothing. */
export async function takeBackThings(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<void> {
  const known = refs.filter((ref) => run.asides.has(placeKey(side, ref)));
  if (known.length === 0) return;
  await run.store.takeBack(run.lease, side, known);
  for (const ref of known) run.asides.delete(placeKey(side, ref));
}
