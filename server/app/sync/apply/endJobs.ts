import type { Side } from '../../../../shared/records/Area.ts';
import type { AppError } from '../../../core/AppError.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import type { Outcome } from '../../../ports/SyncStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { keepUnlisted } from '../observe/keepUnlisted.ts';
import { placeKey } from '../placeKey.ts';
import { savedApart } from '../savedApart.ts';
import { setAsideThings, type Failing } from '../setAsideThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import type { EndedJob } from './Job.ts';
import { isMaking } from './isMaking.ts';
import { isStampOnly } from './isStampOnly.ts';
import { journalOf } from './journalOf.ts';
import { readBack } from './readBack.ts';
import { thingsOf } from './thingsOf.ts';

/** Things that changed under a run's hands: to be looked at, and planned again. */
export interface Restless {
  side: Side;
  ref: string;
  pairId: string;
  /** Nothing is known to have changed: it only has to be tried again. */
  isOnlyLate: boolean;
}

/** So often is a failing write tried in one run; then the thing is set aside. */
const mostFailures = 2;

/**
 * Takes what the side read back, and commits pairs, baselines, journal and observations of a batch in one transaction.
 * What was refused is set aside with its sentence; what nobody can tell stays open.
 *
 * @returns what has to be looked at again.
 */
export async function endJobs(
  run: SyncRun,
  side: Side,
  jobs: readonly EndedJob[],
): Promise<Restless[]> {
  const asked = await askBack(run, side, jobs);
  const outcomes: Outcome[] = [];
  const restless: Restless[] = [];
  const failing: Failing[] = [];
  const well: Record<Side, string[]> = { erp: [], mailbox: [] };
  const stamped: string[] = [];
  const closeStamp = (pairId: string, pair: Pair | null): void => {
    const intentId = run.unstamped.get(pairId);
    if (intentId === undefined || stamped.includes(pairId)) return;
    stamped.push(pairId);
    if (outcomes.some((outcome) => outcome.intentId === intentId)) return;
    outcomes.push({ intentId, pair, settled: [], journal: null });
  };
  for (const job of jobs) {
    const { step, work, intent, written } = job;
    const things = thingsOf(step);
    if (written === null) {
      run.blocked.add(intent.pairId);
      if (intent.op === 'create' && !run.can(side).stamps) run.unsettled.add(intent.id);
      for (const { side: at, ref } of things) {
        run.tally.note(at, ref, intent.pairId, 'unsettled-write');
      }
      continue;
    }
    const shut = (): void => {
      // An item that is not stamped yet is still to be.
      if (isStampOnly(step)) return;
      // What a refused step would have begun is not begun.
      outcomes.push({ intentId: intent.id, pair: work.pair, settled: [], journal: null });
    };
    switch (written.state) {
      case 'done': {
        const read = isMaking(step)
          ? readBack(run, step, written, asked.get(written.ref) ?? null)
          : null;
        const after = read?.baseline ?? null;
        const settled = work.finish({ step, written: after });
        if (read?.isTouched) {
          restless.push({ side, ref: written.ref, pairId: intent.pairId, isOnlyLate: false });
        }
        noteLost(run, job, written.lost ?? []);
        const journal = journalOf(run, job, written.ref, written.version, after);
        const pair = step.op === 'purge' ? null : work.pair;
        outcomes.push({ intentId: intent.id, pair, settled, journal });
        // Whatever is written to an item is written with its stamp.
        if (side === 'mailbox' || pair === null) closeStamp(intent.pairId, pair);
        for (const { side: at, ref } of things) {
          well[at].push(ref);
          if (work.isDone) run.tally.clear(at, ref, work.stored?.id ?? null);
        }
        if (step.op === 'delete') run.lost.deletes += 1;
        if (step.op === 'update' && Object.values(step.before).some((value) => value !== null)) {
          run.lost.overwrites += 1;
        }
        if (isStampOnly(step)) run.tally.counts.stamped += 1;
        else if (step.op !== 'purge') run.tally.counts[step.op][side] += 1;
        break;
      }
      case 'conflict':
      case 'gone':
        shut();
        for (const thing of things) {
          const pairId = work.stored?.id ?? null;
          restless.push({ ...thing, pairId: intent.pairId, isOnlyLate: false });
          run.tally.note(thing.side, thing.ref, pairId, 'changed-meanwhile');
        }
        break;
      case 'failed': {
        shut();
        const [at] = things;
        if (at === undefined) break;
        const key = placeKey(at.side, at.ref);
        const failures = (run.failures.get(key) ?? 0) + 1;
        run.failures.set(key, failures);
        const pairId = work.stored?.id ?? null;
        if (failures > mostFailures && written.error.kind !== 'too-many-requests') {
          failing.push({ ...at, pairId, reason: written.error.message });
        } else {
          restless.push({ ...at, pairId: intent.pairId, isOnlyLate: true });
          run.tally.note(at.side, at.ref, pairId, 'changed-meanwhile', written.error.message);
        }
        break;
      }
      case 'refused': {
        shut();
        const [at] = things;
        const pairId = work.stored?.id ?? null;
        if (at) failing.push({ ...at, pairId, reason: written.error.message });
        for (const other of things.slice(1)) {
          run.tally.note(other.side, other.ref, pairId, 'set-aside', written.error.message);
        }
        // It is set aside like any other write, and tried again when the item changes.
        if (isStampOnly(step)) closeStamp(intent.pairId, work.pair);
        break;
      }
    }
  }
  const made = jobs.flatMap(({ intent: { op, collection }, written }) =>
    op === 'create' && written?.state === 'done' ? [{ collection, ref: written.ref }] : [],
  );
  await keepUnlisted(run, side, made);
  const twice = await savedApart(outcomes, (some) => run.ports.store.commit(run.lease, some));
  for (const { item, error } of twice) {
    // It happened, and its intent stays open: made once more it would be there twice.
    const job = jobs.find(({ intent }) => intent.id === item.intentId);
    if (job === undefined) continue;
    const { step, work, intent } = job;
    run.blocked.add(intent.pairId);
    if (intent.op === 'create' && !run.can(side).stamps) run.unsettled.add(intent.id);
    const things = thingsOf(step);
    for (const thing of things) {
      well[thing.side] = well[thing.side].filter((ref) => ref !== thing.ref);
    }
    const [at] = things;
    const pairId = work.stored?.id ?? null;
    if (at) failing.push({ ...at, pairId, reason: error.message });
  }
  const open = new Set(twice.map(({ item }) => item.intentId));
  for (const pairId of stamped) {
    if (!open.has(run.unstamped.get(pairId) ?? '')) run.unstamped.delete(pairId);
  }
  await setAsideThings(run, failing);
  for (const at of ['erp', 'mailbox'] as const) await takeBackThings(run, at, well[at]);
  return restless;
}

/** What the side would not have of it is less there from now on, and is said. */
function noteLost(
  run: SyncRun,
  { step, intent: { pairId } }: EndedJob,
  lost: readonly { field: string; error: AppError }[],
): void {
  if (lost.length === 0 || !isMaking(step)) return;
  const fields = lost.map(({ field, error }) => {
    return { field, why: 'refused', sentence: error.message } as const;
  });
  run.tally.lose({ side: step.side, ref: step.source.ref, pairId, fields }, run.settings.named);
}

/** Asks for what the side did not say by itself. */
async function askBack(
  run: SyncRun,
  side: Side,
  jobs: readonly EndedJob[],
): Promise<Map<string, Got>> {
  const refs = jobs.flatMap(({ step, written }) =>
    written?.state === 'done' && written.record === null && isMaking(step) ? [written.ref] : [],
  );
  const got = await fetchThings(run, side, refs);
  return new Map(got.map((each) => [each.ref, each]));
}
