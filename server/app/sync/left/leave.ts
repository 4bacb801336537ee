import type { Side } from '../../../../shared/records/Area.ts';
import type { LeftAlone } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';

/**
 * Remembers what stays out of step for good, and forgets what does not any more. What is remembered like that already costs
 * nothing: a second run with nothing changed writes nothing.
 */
export async function leave(
  run: SyncRun,
  things: readonly LeftAlone[],
  over: readonly { side: Side; ref: string }[],
): Promise<void> {
  const wanted = new Map(things.map((one) => [placeKey(one.side, one.ref), one]));
  const known = (key: string): string => JSON.stringify(run.left.get(key) ?? null);
  const added = [...wanted].filter(([key, one]) => known(key) !== JSON.stringify(one));
  const ended = over.filter(({ side, ref }) => {
    const key = placeKey(side, ref);
    return run.left.has(key) && !wanted.has(key);
  });
  if (added.length + ended.length === 0) return;
  await run.breathe();
  await run.store.leaveAlone(
    run.lease,
    added.map(([, one]) => one),
    ended,
  );
  for (const { side, ref } of ended) run.left.delete(placeKey(side, ref));
  for (const [key, one] of added) run.left.set(key, one);
}
