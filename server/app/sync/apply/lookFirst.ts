import type { Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import { AppError } from '../../../core/AppError.ts';
import { compareSide } from '../../../core/sync/compareSide.ts';
import { hasPeople } from '../../../core/sync/hasPeople.ts';
import { isPrivate } from '../../../core/sync/isPrivate.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import type { SyncRun } from '../SyncRun.ts';
import type { EndedJob, Job } from './Job.ts';

/** Jobs that can be sent, and those of which it is clear already that they cannot. */
export interface LookedFirst {
  ready: Job[];
  barred: EndedJob[];
}

/**
 * Reads, right before it is written, what a write needs and nobody kept: the version of what was last read without one
 * (I14), the whole of a private thing, whose native form has its text in it and is stored nowhere (I8), whether anybody
 * is invited to it who would be written to (NX12), and whether what is emptied from Deleted Items still lies there and
 * says what both sides had (EM9). What is no longer as it was planned with is not written.
 */
export async function lookFirst(
  run: SyncRun,
  side: Side,
  jobs: readonly Job[],
): Promise<LookedFirst> {
  const looked: LookedFirst = { ready: [], barred: [] };
  const refs = jobs.flatMap((job) => (needsLook(run, side, job) ? (job.intent.ref ?? []) : []));
  const got = new Map((await fetchThings(run, side, refs)).map((each) => [each.ref, each]));
  for (const job of jobs) {
    const now = got.get(job.intent.ref ?? '');
    if (now === undefined || !needsLook(run, side, job)) looked.ready.push(job);
    else {
      const judged = judge(run, side, job, now);
      if ('written' in judged) looked.barred.push(judged);
      else looked.ready.push(judged);
    }
  }
  return looked;
}

function needsLook(run: SyncRun, side: Side, job: Job): boolean {
  const { op, step } = job;
  if (op.op === 'create') return false;
  const { versions, partialWrites, silentWrites } = run.can(side);
  const lacksWhole = op.op === 'update' && !partialWrites && op.native === null;
  // Who is invited to a private thing is not remembered.
  const hidesPeople = !silentWrites && isPrivate(plannedWith(job));
  return step.op === 'purge' || (versions && op.version === null) || lacksWhole || hidesPeople;
}

/** What was known of the thing when its write was planned. */
function plannedWith({ step, intent }: Job): Fields {
  return step.op === 'update' ? step.own.fields : intent.before;
}

function judge(run: SyncRun, side: Side, job: Job, now: Got): Job | EndedJob {
  const { ref } = now;
  switch (now.state) {
    case 'failed':
      return { ...job, written: { state: 'failed', error: now.error } };
    case 'hidden':
      return { ...job, written: { state: 'conflict', ref } };
    case 'gone': {
      const nothing = { version: null, record: null, native: null };
      const isDone = job.step.op === 'purge';
      return {
        ...job,
        written: isDone ? { state: 'done', ref, ...nothing } : { state: 'gone', ref },
      };
    }
    case 'found':
      if (!isAsPlanned(run, side, job, now)) return { ...job, written: { state: 'conflict', ref } };
      return wouldMail(run, side, now)
        ? { ...job, written: { state: 'refused', error: mailError() } }
        : withFound(run, side, job, now);
  }
}

function isAsPlanned(
  run: SyncRun,
  side: Side,
  job: Job,
  now: Extract<Got, { state: 'found' }>,
): boolean {
  const { step, op } = job;
  if (step.op === 'purge') {
    // Somebody may have taken it back since, or changed it before throwing it away: then nobody else has what it says.
    const isThere = run.collections[side].some(({ id, isBin }) => isBin && id === now.collection);
    const seen = readThing(run, now).observation;
    const state = compareSide(run.scope.area, step.pair[side], seen);
    return isThere && state.state === 'unchanged';
  }
  if (op.op !== 'create' && op.version !== null) return op.version === now.version;
  const before = { ref: now.ref, version: null, fields: plannedWith(job), native: null };
  const state = compareSide(run.scope.area, before, readThing(run, now).observation);
  return state.state === 'unchanged';
}

/** Also of what is emptied from Deleted Items: whether it was called off already nobody says. */
function wouldMail(
  run: SyncRun,
  side: Side,
  { record }: Extract<Got, { state: 'found' }>,
): boolean {
  return !run.can(side).silentWrites && hasPeople(record.fields);
}

function mailError(): AppError {
  return new AppError('not-allowed', 'The server would write to people because of this.', {
    reason: 'would-mail',
  });
}

function withFound(
  run: SyncRun,
  side: Side,
  job: Job,
  { version, native }: Extract<Got, { state: 'found' }>,
): Job | EndedJob {
  const { op, intent } = job;
  if (op.op === 'create') return job;
  const known = { ...job, intent: { ...intent, version } };
  if (op.op === 'delete') return { ...known, op: { ...op, version } };
  const whole = op.native ?? native;
  if (whole === null && !run.can(side).partialWrites) {
    const error = new AppError('bad-answer', 'The server did not send the whole item.', {
      reason: 'native-missing',
    });
    return { ...job, written: { state: 'failed', error } };
  }
  return { ...known, op: { ...op, version, native: whole } };
}
