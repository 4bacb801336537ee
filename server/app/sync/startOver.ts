import { isDeepStrictEqual } from 'node:util';
import { otherSide } from '../../../shared/records/Area.ts';
import { AppError } from '../../core/AppError.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { idleReason } from './idleReason.ts';
import { openSides } from './openSides.ts';
import { recover } from './recover.ts';
import { followStages } from './stages/followStages.ts';
import { noteKept } from './stages/noteKept.ts';
import { awaitRelay } from './startOver/awaitRelay.ts';
import { deleteForGood } from './startOver/deleteForGood.ts';
import { forgetDeleted } from './startOver/forgetDeleted.ts';
import { pickDeletions } from './startOver/pickDeletions.ts';
import { requireBegun } from './startOver/requireBegun.ts';
import type { StartOverFacts, StartOverReport } from './startOver/StartOverReport.ts';
import type { StartOverWish } from './startOver/StartOverWish.ts';
import { surveyDeletions } from './startOver/surveyDeletions.ts';
import { withoutSide } from './startOver/withoutSide.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncRequest } from './SyncRequest.ts';
import type { SyncRun } from './SyncRun.ts';

interface Progress {
  stage: 'look' | 'delete' | 'wait' | 'forget';
  wish: StartOverWish;
  /** How many deletions were shown and allowed. */
  allowed: number;
  /** Who allowed them, where somebody said so. */
  by?: { by: string; at: number };
}

/**
 * Starts a scope over, in the order of row BS9, so that nothing echoes: runs are held off, what is paired is deleted on the
 * side that follows, past Deleted Items; a relay is waited for; only then are the pairs forgotten, and the next run is a
 * first run. On the leading side nothing is ever written. What the next run would not make again, and what holds anything
 * of which the leading side knows nothing, is not deleted and stays paired.
 *
 * Stopped or killed at any point it holds off every run, and goes on when it is asked for again.
 *
 * @param wish null to go on with one that was begun; another wish than its own is refused with `other-run-open`.
 * @param allowed how many deletions the preview told of.
 * @param by who allowed them; kept in the report.
 * @throws AppError as `followStages`; in the report: `conflict`, reason `more-than-previewed`, when it would delete more,
 * or `unsettled-write`, when it is not known what an earlier run made: run the sync first; `not-found`, reason
 * `nothing-begun`, for null where nothing was.
 */
export async function startOver(
  request: SyncRequest,
  ports: SyncPorts,
  {
    wish,
    allowed,
    by,
  }:
    | { wish: StartOverWish; allowed: number; by?: string }
    | { wish: null; allowed?: undefined; by?: undefined },
  signal: AbortSignal,
): Promise<StartOverReport> {
  if (wish === null) await requireBegun(request, ports);
  const told: StartOverFacts = {
    forgot: 0,
    cameBack: 0,
    isQuiet: false,
    stays: { counts: {}, named: [] },
  };
  const who = by === undefined ? {} : { by: { by, at: ports.clock.now() } };
  const first: Progress | null = wish && { stage: 'look', wish, allowed, ...who };
  const stages = {
    kind: 'start-over',
    progress: JSON.stringify(first),
    told,
    isSame: (open: Run) => wish === null || isDeepStrictEqual(wishOf(open), wish),
    // As long as it only looks, nothing was done yet.
    holdsOff: (progress: string) => (JSON.parse(progress) as Progress | null)?.stage !== 'look',
  } as const;
  return await followStages(request, ports, signal, stages, async (run, { saved, keep }) => {
    const idle = idleReason(request, ports);
    if (idle !== null) return idle;
    const begun = saved === null ? first : (JSON.parse(saved) as Progress | null);
    // Ended by somebody else in this moment.
    if (begun === null) return null;
    if (begun.by) Object.assign(told, { allowed: begun.by });
    const go = async (stage: Progress['stage']): Promise<void> => {
      await keep(JSON.stringify({ ...begun, stage }));
    };
    await openSides(run);
    await recover(run);
    let { stage } = begun;
    if (stage === 'look') {
      await requireSettled(run);
      const survey = await surveyDeletions(run, begun.wish);
      if (survey.deletes > begun.allowed) {
        throw new AppError('conflict', 'More would be deleted by now than was shown.', {
          reason: 'more-than-previewed',
          details: { deletes: survey.deletes },
        });
      }
      await go((stage = 'delete'));
    }
    if (stage === 'delete') {
      await deleteAll(run, begun.wish, told);
      await go((stage = 'wait'));
    }
    if (stage === 'wait') {
      run.begin('verify');
      await awaitRelay(run, begun.wish, told);
      await go('forget');
    }
    told.forgot = await forgetDeleted(run, otherSide(begun.wish.leading), () => true);
    // Nothing stays: nothing else is to be remembered either.
    const left = await run.store.countPairs(run.scope);
    if (left === 0) await ports.store.forgetScope(run.lease);
    return null;
  });
}

/** Page by page, and again where a server was only too busy. */
async function deleteAll(run: SyncRun, wish: StartOverWish, told: StartOverFacts): Promise<void> {
  const side = otherSide(wish.leading);
  const { pageSize, replans, named } = run.settings;
  run.begin('apply', await run.store.countPairs(run.scope));
  for (let round = 0; round <= replans; round += 1) {
    let isLate = false;
    told.stays = { counts: {}, named: [] };
    for await (const page of run.store.allPairs(run.scope, pageSize)) {
      await run.breathe();
      const picked = await pickDeletions(run, wish, page);
      const gone = picked.gone.map((pair) => withoutSide(pair, side));
      if (gone.length > 0) await run.ports.store.savePairs(run.lease, gone, []);
      const deleted = await deleteForGood(run, side, picked.deletions);
      isLate ||= deleted.isLate;
      for (const { ref, pairId, why } of [...picked.stays, ...deleted.stays]) {
        noteKept(told.stays, { side, ref, pairId, why }, named);
      }
    }
    if (!isLate) return;
  }
}

/** What an earlier run may have made and nobody has found yet would be made twice once all is forgotten. */
async function requireSettled(run: SyncRun): Promise<void> {
  const open = await run.ports.store.openIntents(run.scope);
  if (!open.some(({ op }) => op === 'create')) return;
  throw new AppError('conflict', 'A write of an earlier run is still open; run the sync first.', {
    reason: 'unsettled-write',
  });
}

function wishOf({ progress }: Run): unknown {
  return (JSON.parse(progress) as Progress | null)?.wish;
}
