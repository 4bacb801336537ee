import type { Side } from '../../../shared/records/Area.ts';
import type { SetAside } from '../../ports/SyncStore.ts';
import { placeKey } from './placeKey.ts';
import type { SyncRun } from './SyncRun.ts';

/** A thing that failed, and the sentence that says why. */
export interface Failing {
  side: Side;
  ref: string;
  pairId: string | null;
  reason: string;
}

/** A minute, doubled with every try, up to a day. */
const firstPause = 60_000;
const longestPause = 24 * 60 * 60_000;

/** Sets things aside, each with a longer pause than last time; everything else goes on (I15). */
export async function setAsideThings(run: SyncRun, failing: readonly Failing[]): Promise<void> {
  if (failing.length === 0) return;
  const now = run.now;
  const items = failing.map(({ side, ref, pairId, reason }): SetAside => {
    const before = run.asides.get(placeKey(side, ref));
    const tries = (before?.tries ?? 0) + 1;
    const nextTry = now + Math.min(firstPause * 2 ** Math.min(tries - 1, 20), longestPause);
    return { side, ref, pairId, reason, since: before?.since ?? now, tries, nextTry };
  });
  await run.store.setAside(run.lease, items);
  for (const item of items) {
    run.asides.set(placeKey(item.side, item.ref), item);
    run.tally.counts.setAside += 1;
    run.tally.note(item.side, item.ref, item.pairId, 'set-aside', item.reason);
  }
}
