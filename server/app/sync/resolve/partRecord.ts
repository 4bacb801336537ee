import { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { endJobs } from '../apply/endJobs.ts';
import { makeJob } from '../apply/makeJob.ts';
import { sendBatch } from '../apply/sendBatch.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import { WrittenWork } from '../stages/WrittenWork.ts';
import { deleteStep } from '../startOver/deleteStep.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';

/**
 * Deletes the pair's record in the ERP as it is now, with what it held in the journal; the pair stays with its item alone, and
 * remembers that people do not want it in the ERP.
 *
 * @throws AppError `conflict`, reason `changed-meanwhile`; `uncertain` where nobody can tell whether it happened; what the
 * ERP refuses it with, or could not do just now. Then the pair is as it was.
 */
export async function partRecord(run: SyncRun, pair: Pair): Promise<void> {
  const parted: Pair = { ...pair, erp: null, partedOn: 'erp', conflict: null };
  const part = async (): Promise<void> => {
    await run.ports.store.savePairs(run.lease, [parted], []);
  };
  if (pair.erp === null) {
    await part();
    return;
  }
  const { ref } = pair.erp;
  const [got] = await fetchThings(run, 'erp', [ref]);
  if (got?.state === 'gone') {
    await part();
    return;
  }
  if (got?.state === 'failed') throw got.error;
  if (got?.state !== 'found') {
    throw new AppError('not-allowed', 'The ERP does not let this user see the record.', {
      reason: 'record-hidden',
    });
  }
  const { observation, fault } = readThing(run, got);
  if (observation.state !== 'present') {
    throw new AppError('bad-answer', fault ?? 'The record cannot be read.', { reason: 'unsound' });
  }
  const { version, fields, native } = observation;
  const step = deleteStep('erp', { pair, now: { ref, version, fields, native } });
  const work = new WrittenWork(pair, step, { undone: pair, done: () => parted });
  const sent = await sendBatch(run, 'erp', [makeJob(run, step, work, '')]);
  await endJobs(run, 'erp', sent.jobs);
  const written = sent.jobs[0]?.written ?? null;
  // A person asked for it and hears of it now: it is not tried again by itself.
  await takeBackThings(run, 'erp', [ref]);
  if (sent.failure !== null) throw sent.failure;
  switch (written?.state) {
    case 'done':
      return;
    case 'gone':
      await part();
      return;
    case 'failed':
    case 'refused':
      throw written.error;
    case 'conflict':
      throw new AppError('conflict', 'This changed meanwhile; look at it again.', {
        reason: 'changed-meanwhile',
      });
    case undefined:
      throw new AppError(
        'uncertain',
        'Nobody could tell whether it was done; run the sync first.',
        {
          reason: 'write-open',
        },
      );
  }
}
