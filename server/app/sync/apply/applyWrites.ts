import { otherSide, sides } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { goesTo } from '../../../core/sync/goesTo.ts';
import { chunks } from '../observe/chunks.ts';
import { lookAt } from '../observe/lookAt.ts';
import { Sights } from '../observe/Sights.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { endJobs, type Restless } from './endJobs.ts';
import type { Job } from './Job.ts';
import { makeJob } from './makeJob.ts';
import { PairWork } from './PairWork.ts';
import { placeOf } from './placeOf.ts';
import { sendBatch } from './sendBatch.ts';
import { unsendable } from './unsendable.ts';
import type { WriteStep } from './WriteStep.ts';

const order = ['create', 'update', 'delete', 'purge'] as const;

/**
 * Carries out the writes of a plan, in batches as large as the side takes. Everything about a batch is settled before
 * the next begins, so that a run can end between any two.
 *
 * @param pairs those that the store has.
 * @returns whether something changed under its hands: it was read again, and is to be planned again.
 */
export async function applyWrites(
  run: SyncRun,
  steps: readonly WriteStep[],
  pairs: ReadonlyMap<string, Pair>,
): Promise<boolean> {
  if (steps.length === 0) return false;
  const works = new Map<string, PairWork>();
  for (const [id, own] of Map.groupBy(steps, ({ pair }) => pair.id)) {
    works.set(id, new PairWork(pairs.get(id) ?? null, own));
  }
  const sendable = steps.filter((step) => maySend(run, step));
  let isRestless = false;
  for (const op of order) {
    for (const side of sides) {
      const own = sendable.filter((step) => step.op === op && step.side === side);
      for (const batch of chunks(own, run.can(side).batch.write)) {
        await run.breathe();
        const jobs: Job[] = [];
        for (const step of batch) {
          const work = works.get(step.pair.id);
          // A purge follows its delete, and a pair of which a write is open is left alone.
          const isEarly = step.op === 'purge' && work?.isDone !== true;
          if (work === undefined || isEarly || run.blocked.has(step.pair.id)) continue;
          jobs.push(makeJob(run, step, work, await placeOf(run, step)));
        }
        if (jobs.length === 0) continue;
        const sent = await sendBatch(run, side, jobs);
        const restless = await endJobs(run, side, sent.jobs);
        run.advance(jobs.length);
        if (sent.failure !== null) throw sent.failure;
        if (restless.length === 0) continue;
        isRestless = true;
        await lookAgain(
          run,
          restless.filter(({ isOnlyLate }) => !isOnlyLate),
          pairs,
        );
        // It has been left alone for as long as it wanted; too often is too often.
        if (sent.wait !== null && (run.throttled += 1) >= run.settings.patience) throw sent.wait;
      }
    }
  }
  return isRestless;
}

function maySend(run: SyncRun, step: WriteStep): boolean {
  const { side, pair } = step;
  const other = otherSide(side);
  const place =
    step.op === 'create'
      ? { side: other, ref: step.source.ref }
      : { side, ref: step.op === 'update' ? step.own.ref : step.ref };
  const note = (why: 'other-direction' | 'unsendable', sentence: string | null): false => {
    run.tally.note(place.side, place.ref, pair.id, why, sentence);
    return false;
  };
  if (!goesTo(run.request.direction ?? 'both', side)) return note('other-direction', null);
  if (step.op === 'create' && run.target(side) === null) {
    return note('unsendable', 'There is no folder or table in which it could be made.');
  }
  const why = unsendable(run, step);
  return why === null ? true : note('unsendable', why);
}

/** Reads both things of a pair anew: what a write was planned with is not so any more. */
async function lookAgain(
  run: SyncRun,
  restless: readonly Restless[],
  pairs: ReadonlyMap<string, Pair>,
): Promise<void> {
  for (const side of sides) {
    const own = restless.filter((thing) => thing.side === side);
    const known = new Map<string, Pair>();
    for (const { ref, pairId } of own) {
      const pair = pairs.get(pairId);
      if (pair !== undefined) known.set(ref, pair);
    }
    const byCollection = Map.groupBy(
      own.map(({ ref }) => ref),
      (ref) => run.pending.get(placeKey(side, ref))?.collection ?? '',
    );
    for (const [collection, refs] of byCollection) {
      const sights = new Sights(run, side);
      await lookAt(run, side, refs, { pairs: known, sights });
      await sights.save(collection, null);
    }
  }
}
