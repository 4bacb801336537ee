import { otherSide } from '../../../shared/records/Area.ts';
import { openSides } from './openSides.ts';
import { recover } from './recover.ts';
import { followStages } from './stages/followStages.ts';
import { forgetDeleted } from './startOver/forgetDeleted.ts';
import { requireBegun } from './startOver/requireBegun.ts';
import type { StartOverWish } from './startOver/StartOverWish.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRequest } from './SyncRequest.ts';

/**
 * Ends a starting over that was begun and is not to go on: what it deleted so far is made again by the next run, what it
 * did not delete stays paired.
 *
 * @throws AppError as `followStages`; `not-found`, reason `nothing-begun`.
 */
export async function giveUpStartOver(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
): Promise<SyncReport> {
  await requireBegun(request, ports);
  const stages = {
    kind: 'start-over',
    progress: 'null',
    told: {},
    holdsOff: () => true,
  } as const;
  return await followStages(request, ports, signal, stages, async (run, { saved }) => {
    const wish = (JSON.parse(saved ?? 'null') as { wish: StartOverWish } | null)?.wish;
    if (wish === undefined) return null;
    const side = otherSide(wish.leading);
    await openSides(run);
    await recover(run);
    await forgetDeleted(run, side, ({ partedOn }) => !partedOn);
    return null;
  });
}
