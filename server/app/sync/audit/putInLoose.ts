import type { Side } from '../../../../shared/records/Area.ts';
import { chunks } from '../observe/chunks.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { Sights } from '../observe/Sights.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { AuditFacts } from './AuditReport.ts';

/**
 * Puts what belongs to no pair before the planner, as in a first listing: it may have been passed over, or it takes no
 * part, which the planner knows. Where only what changes is synced (MT4) it stays what it was.
 */
export async function putInLoose(
  run: SyncRun,
  side: Side,
  collection: string,
  refs: readonly string[],
  facts: AuditFacts,
): Promise<void> {
  for (const batch of chunks(refs, run.can(side).batch.get)) {
    await run.breathe();
    const sights = new Sights(run, side, true);
    const got = await fetchThings(run, side, batch);
    facts.read[side] += got.length;
    for (const each of got) {
      if (each.state !== 'found' || each.collection !== collection) continue;
      sights.present(each, each.stamp, null);
      facts.putIn += 1;
    }
    await sights.save(collection, null);
  }
}
