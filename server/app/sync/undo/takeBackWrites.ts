import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import { endJobs } from '../apply/endJobs.ts';
import type { EndedJob, Job } from '../apply/Job.ts';
import { makeJob } from '../apply/makeJob.ts';
import { sendBatch } from '../apply/sendBatch.ts';
import { unsendable } from '../apply/unsendable.ts';
import { chunks } from '../observe/chunks.ts';
import { WrittenWork } from '../stages/WrittenWork.ts';
import type { SyncRun } from '../SyncRun.ts';
import { againId } from './againId.ts';
import { decideUndo } from './decideUndo.ts';
import { faceWrites } from './faceWrites.ts';
import type { LeftReason } from './LeftReason.ts';
import type { NetWrite } from './NetWrite.ts';

/** What became of taking writes back. */
export interface TakenBack {
  done: NetWrite[];
  left: { write: NetWrite; why: LeftReason }[];
}

/**
 * Takes back writes of one side, in batches; each is looked at right before. Silently, conditionally, and with what is
 * replaced in the journal, as everything that is written.
 *
 * @throws AppError what the side as a whole fails with.
 */
export async function takeBackWrites(
  run: SyncRun,
  side: Side,
  writes: readonly NetWrite[],
  stale: ReadonlyMap<string, readonly string[]>,
): Promise<TakenBack> {
  const taken: TakenBack = { done: [], left: [] };
  const { get, write: most } = run.can(side).batch;
  let open = [...writes];
  for (let round = 0; open.length > 0; round += 1) {
    const late: NetWrite[] = [];
    for (const batch of chunks(open, Math.min(get, most))) {
      await run.breathe();
      const jobs = new Map<Job, NetWrite>();
      for (const facing of await faceWrites(run, side, batch, stale)) {
        const { write } = facing;
        const undoing = decideUndo(run, facing);
        if (isOpen(run, write)) taken.left.push({ write, why: 'unsettled-write' });
        else if (undoing.state === 'left') taken.left.push({ write, why: undoing.why });
        else if (undoing.state === 'keep') {
          await run.ports.store.savePairs(run.lease, [undoing.pair], facing.stale);
          taken.done.push(write);
        } else if (undoing.state === 'write') {
          const { stored, step, fate } = undoing;
          if (unsendable(run, step) !== null) taken.left.push({ write, why: 'unsendable' });
          else {
            const work = new WrittenWork(stored, step, fate);
            jobs.set(makeJob(run, step, work, run.target(side) ?? ''), write);
          }
        }
      }
      const waits = await send(run, side, jobs, { taken, late });
      if (waits !== null) await run.waitOut(waits, (run.throttled += 1));
      run.advance(batch.length);
    }
    if (round < run.settings.replans) open = late;
    else {
      for (const write of late) taken.left.push({ write, why: 'failed' });
      open = [];
    }
  }
  return taken;
}

/** A write to it is open, and nobody could look: also that by which it was to be made again. */
function isOpen({ blocked }: SyncRun, { id, pairId }: NetWrite): boolean {
  return blocked.has(pairId) || blocked.has(againId(id));
}

async function send(
  run: SyncRun,
  side: Side,
  jobs: ReadonlyMap<Job, NetWrite>,
  { taken, late }: { taken: TakenBack; late: NetWrite[] },
): Promise<Error | null> {
  if (jobs.size === 0) return null;
  const { store } = run.ports;
  // After a crash what is made again is found by its pair, and the like of what is deleted is kept by its being parted.
  const begun = [...jobs.keys()].flatMap(({ step: { op, pair } }): Pair[] => {
    if (op === 'create') return [pair];
    return op === 'delete' && pair[otherSide(side)] !== null ? [{ ...pair, partedOn: side }] : [];
  });
  if (begun.length > 0) await store.savePairs(run.lease, begun, []);
  const sent = await sendBatch(run, side, [...jobs.keys()]);
  await endJobs(run, side, sent.jobs);
  const known = new Map([...jobs].map(([job, write]) => [job.intent.id, write]));
  for (const ended of sent.jobs) {
    const write = known.get(ended.intent.id);
    if (write === undefined) continue;
    const why = reasonOf(ended);
    if (why === null) taken.done.push(write);
    else if (why === 'failed') late.push(write);
    else taken.left.push({ write, why });
  }
  if (sent.failure !== null) throw sent.failure;
  return sent.wait;
}

function reasonOf({ written }: EndedJob): LeftReason | null {
  switch (written?.state) {
    case undefined:
      return 'unsettled-write';
    case 'done':
      return null;
    case 'gone':
      return 'gone';
    case 'conflict':
      return 'changed-since';
    case 'failed':
    case 'refused':
      return written.state;
  }
}
