import type { Side } from '../../../../shared/records/Area.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import { noteKept } from '../stages/noteKept.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { Mark } from './Mark.ts';
import type { RebuildFacts } from './RebuildReport.ts';

/**
 * Everything of a side that carries a stamp of this account, by reference; strangers and what lies in Deleted Items are
 * told of and left out (classes 13 and 15).
 */
export async function readMarks(
  run: SyncRun,
  side: Side,
  facts: RebuildFacts,
): Promise<Map<string, Mark>> {
  const marks = new Map<string, Mark>();
  if (!run.can(side).stamps) return marks;
  const { request, ports, scope } = run;
  const { erp, policy, account } = request;
  const { area } = scope;
  const here = { side, erp, company: policy.company ?? '', area, owner: account.mailbox };
  const told = new Set<string>();
  for (const { id, isBin } of run.collections[side]) {
    const pages = await run.patiently(async () => {
      const found: (Mark | { ref: string; why: 'unreadable' | 'stranger' | 'thrown-away' })[] = [];
      for await (const page of ports.stores[side].listStamped(id, run.signal)) {
        await run.breathe();
        for (const got of page) {
          if (got.state === 'failed') found.push({ ref: got.ref, why: 'unreadable' });
          if (got.state !== 'found' || got.stamp === null) continue;
          const { ref, stamp } = got;
          const { pairId, recordKey, owner } = stamp;
          const isOwn = stampOrigin(stamp, ports.stamps.verify(stamp), here) === 'own';
          // One record may carry the stamp of another's mailbox: that says nothing of ours, and nothing is wrong.
          if (side === 'erp' && isOwn && owner !== here.owner) continue;
          if (!isOwn) found.push({ ref, why: 'stranger' });
          else if (isBin) found.push({ ref, why: 'thrown-away' });
          else found.push({ ref, pairId, recordKey });
        }
        run.advance(page.length);
      }
      return found;
    });
    for (const mark of pages) {
      if (!('why' in mark)) marks.set(mark.ref, mark);
      else if (!told.has(mark.ref)) {
        told.add(mark.ref);
        noteKept(
          facts.unpaired,
          { side, ref: mark.ref, pairId: null, why: mark.why },
          run.settings.named,
        );
      }
    }
  }
  return marks;
}
