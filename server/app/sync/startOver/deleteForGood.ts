import type { Side } from '../../../../shared/records/Area.ts';
import { endJobs } from '../apply/endJobs.ts';
import type { EndedJob, Job } from '../apply/Job.ts';
import { makeJob } from '../apply/makeJob.ts';
import { sendBatch } from '../apply/sendBatch.ts';
import { chunks } from '../observe/chunks.ts';
import { WrittenWork } from '../stages/WrittenWork.ts';
import type { SyncRun } from '../SyncRun.ts';
import { deleteStep } from './deleteStep.ts';
import type { Deletion } from './Deletion.ts';
import type { StayReason } from './StayReason.ts';
import { withoutSide } from './withoutSide.ts';

/** What becomes of deletions. */
export interface Deleted {
  stays: { ref: string; pairId: string; why: StayReason }[];
  /** Something only has to be tried again. */
  isLate: boolean;
}

/**
 * Deletes past Deleted Items (BS9), conditionally, with what was there in the journal. The pair stays, without that side,
 * until the scope is forgotten: a sync in between would only make the thing again.
 *
 * @throws AppError what the side as a whole fails with.
 */
export async function deleteForGood(
  run: SyncRun,
  side: Side,
  deletions: readonly Deletion[],
): Promise<Deleted> {
  const result: Deleted = { stays: [], isLate: false };
  for (const batch of chunks(deletions, run.can(side).batch.write)) {
    await run.breathe();
    const sent = await sendBatch(
      run,
      side,
      batch.map((deletion) => jobOf(run, side, deletion)),
    );
    const restless = await endJobs(run, side, sent.jobs);
    result.isLate ||= restless.some(({ isOnlyLate }) => isOnlyLate);
    for (const job of sent.jobs) {
      const why = reasonOf(job);
      const { ref, pairId } = { ref: job.intent.ref ?? '', pairId: job.intent.pairId };
      if (why !== null) result.stays.push({ ref, pairId, why });
    }
    run.advance(batch.length);
    if (sent.failure !== null) throw sent.failure;
    if (sent.wait !== null) await run.waitOut(sent.wait, (run.throttled += 1));
  }
  return result;
}

function jobOf(run: SyncRun, side: Side, deletion: Deletion): Job {
  const { pair } = deletion;
  const step = deleteStep(side, deletion);
  const work = new WrittenWork(pair, step, {
    undone: pair,
    done: () => withoutSide(pair, side),
  });
  const job = makeJob(run, step, work, '');
  const op = job.op.op === 'delete' ? { ...job.op, forGood: true } : job.op;
  return { ...job, op };
}

function reasonOf({ written }: EndedJob): StayReason | null {
  switch (written?.state) {
    case undefined:
      return 'unsettled-write';
    case 'done':
    case 'gone':
      return null;
    case 'conflict':
      return 'changed-meanwhile';
    case 'failed':
    case 'refused':
      return 'not-deleted';
  }
}
