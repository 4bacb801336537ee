import type { AppError } from '../../core/AppError.ts';
import { partlyRead } from './observe/partlyRead.ts';
import { openQuestions } from './openQuestions.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRun } from './SyncRun.ts';

/** The end of a run, as it is kept and shown. */
export async function reportOf(
  run: SyncRun,
  end: Pick<SyncReport, 'state' | 'idle' | 'brake'>,
  error: AppError | null,
): Promise<SyncReport> {
  const losses = run.tally.losses();
  const pairs = await run.store.countPairs(run.scope);
  run.tally.noteLeft([...run.left.values()]);
  return {
    runId: run.id,
    ...end,
    counts: run.tally.counts,
    inStep: Math.max(pairs - run.tally.pairsOut, 0),
    outOfStep: run.tally.outOfStep(),
    notInStep: run.tally.notInStep(run.settings.named),
    partlyRead: partlyRead(run),
    lossy: losses.length,
    losses: losses.filter(({ fields }) => fields.length > 0).slice(0, run.settings.named),
    questions: await openQuestions(run),
    error: error && {
      kind: error.kind,
      reason: error.reason ?? null,
      message: error.message,
      retryAfter: error.retryAfter ?? null,
    },
  };
}
