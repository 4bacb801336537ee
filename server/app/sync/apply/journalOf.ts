import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Baseline } from '../../../core/sync/Pair.ts';
import type { JournalEntry } from '../../../ports/SyncStore.ts';
import type { SyncRun } from '../SyncRun.ts';
import { isMaking } from './isMaking.ts';
import { isStampOnly } from './isStampOnly.ts';
import type { EndedJob } from './Job.ts';

/** What the journal keeps of a write that was done, for undo and audit; null where nothing of a person's was replaced. */
export function journalOf(
  run: SyncRun,
  { step, intent }: EndedJob,
  ref: string,
  version: string | null,
  after: Baseline | null,
): JournalEntry | null {
  if (isStampOnly(step)) return null;
  const { runId, pairId, side, op, before } = intent;
  const set = isMaking(step) ? step.set : {};
  const held: Fields = Object.fromEntries(
    Object.entries(set).map(([field, value]) => [field, after?.fields[field] ?? value]),
  );
  const now = after?.version ?? version;
  return {
    id: run.ports.ids(),
    runId,
    pairId,
    side,
    op,
    ref,
    version: now,
    before,
    after: held,
    at: run.now,
  };
}
