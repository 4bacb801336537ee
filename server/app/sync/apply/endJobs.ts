import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';
import type { Baseline } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import type { JournalEntry, Outcome } from '../../../ports/SyncStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { placeKey } from '../placeKey.ts';
import { setAsideThings, type Failing } from '../setAsideThings.ts';
import type { SyncRun } from '../SyncRun.ts';
import { takeBackThings } from '../takeBackThings.ts';
import type { EndedJob } from './Job.ts';
import { readBack } from './readBack.ts';
import type { WriteStep } from './WriteStep.ts';

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
        const journal = entryOf(run, job, written.ref, written.version, after);
        const pair = step.op === 'purge' ? null : work.pair;
        outcomes.push({ intentId: intent.id, pair, settled, journal });
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
        break;
      }
    }
  }
  if (outcomes.length > 0) await run.ports.store.commit(run.lease, outcomes);
  await setAsideThings(run, failing);
  for (const at of ['erp', 'mailbox'] as const) await takeBackThings(run, at, well[at]);
  return restless;
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

function isMaking(step: WriteStep): step is Extract<WriteStep, { op: 'create' | 'update' }> {
  return step.op === 'create' || step.op === 'update';
}

function isStampOnly(step: WriteStep): boolean {
  return step.op === 'update' && Object.keys(step.set).length === 0;
}

/** What a step is about: first what its failure is told of. */
function thingsOf(step: WriteStep): { side: Side; ref: string }[] {
  const other = otherSide(step.side);
  switch (step.op) {
    case 'create':
      return [{ side: other, ref: step.source.ref }];
    case 'update':
      return [
        { side: step.side, ref: step.own.ref },
        { side: other, ref: step.source.ref },
      ];
    case 'delete': {
      const gone = step.pair[other];
      const own = { side: step.side, ref: step.ref };
      return gone === null ? [own] : [own, { side: other, ref: gone.ref }];
    }
    case 'purge':
      return [{ side: step.side, ref: step.ref }];
  }
}

function entryOf(
  run: SyncRun,
  { step, intent }: EndedJob,
  ref: string,
  version: string | null,
  after: Baseline | null,
): JournalEntry | null {
  // Nothing of a person's was replaced, so there is nothing to take back.
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
