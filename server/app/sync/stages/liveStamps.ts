import type { Side } from '../../../../shared/records/Area.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import { chunks } from '../observe/chunks.ts';
import type { SyncRun } from '../SyncRun.ts';

/** Pairs of which something carries the stamp that is not thrown away: it moved, or was taken back. */
export async function liveStamps(
  run: SyncRun,
  side: Side,
  pairIds: readonly string[],
): Promise<Set<string>> {
  const live = new Set<string>();
  if (!run.can(side).stamps) return live;
  const { request, ports, scope } = run;
  const company = request.policy.company ?? '';
  const { area } = scope;
  const here = { side, erp: request.erp, company, area, owner: request.account.mailbox };
  for (const batch of chunks(pairIds, run.can(side).batch.get)) {
    await run.breathe();
    const found = await run.patiently(() =>
      ports.stores[side].findByStamp(area, batch, run.signal),
    );
    for (const got of found) {
      if (got.state !== 'found' || got.stamp === null) continue;
      if (run.collections[side].some(({ id, isBin }) => id === got.collection && isBin)) continue;
      const isSigned = ports.stamps.verify(got.stamp);
      if (stampOrigin(got.stamp, isSigned, here) === 'own') live.add(got.stamp.pairId);
    }
  }
  return live;
}
