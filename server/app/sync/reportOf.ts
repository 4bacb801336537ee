import type { AppError } from '../../core/AppError.ts';
import type { SyncReport } from './SyncReport.ts';
import type { SyncRun } from './SyncRun.ts';

/** The end of a run, as it is kept and shown. */
export async function reportOf(
  run: SyncRun,
  end: Pick<SyncReport, 'state' | 'idle' | 'brake'>,
  error: AppError | null,
): Promise<SyncReport> {
  const pairs = await run.store.countPairs(run.scope);
  return {
    runId: run.id,
    ...end,
    counts: run.tally.counts,
    inStep: Math.max(pairs - run.tally.pairsOut, 0),
    outOfStep: run.tally.outOfStep(),
    notInStep: run.tally.notInStep(run.settings.named),
    questions: [...run.tally.questions.values()].slice(0, run.settings.named),
    error: error && {
      kind: error.kind,
      reason: error.reason ?? null,
      message: error.message,
      retryAfter: error.retryAfter ?? null,
    },
  };
}
