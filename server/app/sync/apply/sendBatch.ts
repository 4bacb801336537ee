import type { Side } from '../../../../shared/records/Area.ts';
import { AppError } from '../../../core/AppError.ts';
import type { Written } from '../../../ports/RecordStore.ts';
import { savedApart } from '../savedApart.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { EndedJob, Job } from './Job.ts';
import { lookFirst } from './lookFirst.ts';
import { lookForWrites } from './lookForWrites.ts';
import { pairBegun } from './pairBegun.ts';

/** What became of a batch, and what the side failed with as a whole: that ends the run once the batch is dealt with. */
export interface SentBatch {
  jobs: readonly EndedJob[];
  failure: AppError | null;
  /** The side is throttling: how long it wants to be left alone. */
  wait: AppError | null;
}

/**
 * Reads what a write needs that nobody kept, stores the intents, writes, and settles by looking what nobody heard the
 * end of. A write is never cut off half-way: cancelling waits for the batch.
 */
export async function sendBatch(
  run: SyncRun,
  side: Side,
  planned: readonly Job[],
): Promise<SentBatch> {
  const { store, stores } = run.ports;
  const { ready, barred } = await lookFirst(run, side, planned);
  const twice = await savedApart([...ready, ...barred], (some) =>
    store.saveIntents(
      run.lease,
      some.map(({ intent }) => intent),
      some.flatMap((job) => ('written' in job ? [] : (pairBegun(job) ?? []))),
    ),
  );
  const refused = new Map(twice.map(({ item, error }) => [item.intent.id, error]));
  const jobs = ready.filter(({ intent }) => !refused.has(intent.id));
  if (refused.size > 0) {
    // It is not sent; what it would have begun is not begun, and it is ended like any other.
    const intents = twice.map(({ item }) => item.intent);
    await store.saveIntents(run.lease, intents, []);
    for (const job of ready) {
      const error = refused.get(job.intent.id);
      if (error !== undefined) barred.push({ ...job, written: { state: 'refused', error } });
    }
  }
  const ops = jobs.map(({ op }) => op);
  let written: Written[];
  let failure: AppError | null = null;
  try {
    written =
      ops.length === 0
        ? []
        : await stores[side].write(run.scope.area, ops, new AbortController().signal);
    if (written.length !== jobs.length) {
      throw new AppError('bad-answer', 'The server did not say what became of every write.', {
        reason: 'answer-missing',
      });
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const thrown = error;
    // A port throws only where surely nothing was written; an answer that makes no sense is not that sure.
    const isLost = error.kind === 'uncertain' || error.kind === 'bad-answer';
    written = jobs.map(() => ({ state: isLost ? 'uncertain' : 'failed', error: thrown }));
    if (!isLost && error.kind !== 'too-many-requests') failure = error;
  }
  const throttling = written.flatMap((said) =>
    said.state === 'failed' && said.error.kind === 'too-many-requests' ? [said.error] : [],
  );
  const [wait = null] = throttling;
  // Nothing is asked of a side that wants to be left alone, not even what became of the others (I16).
  if (wait !== null) await run.rest(1000 * (wait.retryAfter ?? 1));
  const open = jobs.filter((_, place) => written[place]?.state === 'uncertain');
  const looks = await lookForWrites(
    run,
    side,
    open.map(({ intent }) => intent),
  );
  const ended = jobs.map((job, place): EndedJob => {
    const said = written[place];
    if (said !== undefined && said.state !== 'uncertain') return { ...job, written: said };
    const look = looks.get(job.intent.id);
    if (look?.state === 'done') {
      // Somebody may have changed it since: it is read back as where the side says nothing by itself.
      const untold = { version: null, record: null, native: null };
      return { ...job, written: { ...look.written, ...untold } };
    }
    if (look?.state !== 'not-done' || said === undefined) return { ...job, written: null };
    // Counted as a failure: one that ends so each time is set aside, instead of being tried for ever (I15).
    return { ...job, written: { state: 'failed', error: said.error } };
  });
  ended.push(...barred);
  return { jobs: ended, failure, wait };
}
