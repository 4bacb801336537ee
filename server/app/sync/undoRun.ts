import { sides } from '../../../shared/records/Area.ts';
import type { Run } from '../../ports/SyncStore.ts';
import { leavePairs } from './left/leavePairs.ts';
import { readLeft } from './left/readLeft.ts';
import { openSides } from './openSides.ts';
import { recover } from './recover.ts';
import { reportOf } from './reportOf.ts';
import { followStages } from './stages/followStages.ts';
import { noteKept } from './stages/noteKept.ts';
import { scopeOf } from './scopeOf.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';
import { againId } from './undo/againId.ts';
import { findUndone } from './undo/findUndone.ts';
import { journalGroups } from './undo/journalGroups.ts';
import { netWrites } from './undo/netWrites.ts';
import { takeBackWrites } from './undo/takeBackWrites.ts';
import { undoNote } from './undo/undoNote.ts';
import type { UndoFacts, UndoReport } from './undo/UndoReport.ts';
import { waitingThings } from './undo/waitingThings.ts';

/** What a run, or only what of it belongs to one pair, is named by among runs that undo. */
interface Undone {
  of: string;
  pair?: string;
}

/**
 * Takes a sync run back (NX5): from its journal, newest first, and only what is still as the run left it, by version, else
 * by fields. Everything else is named in the report and stays. Nobody gets mail. Afterwards the pairs are such that the
 * next run neither does it again nor carries it over to the other side. Undone twice it is undone once.
 *
 * @param only so much of it: what it wrote to this pair. The rest stays as it is, and can be undone later.
 * @throws AppError as `followStages`; `not-found`, reason `run-unknown` or `journal-erased`; `conflict`, reason
 * `not-undoable`, for what is no sync run.
 */
export async function undoRun(
  request: SyncRequest,
  ports: SyncPorts,
  runId: string,
  signal: AbortSignal,
  only: string | null = null,
): Promise<UndoReport> {
  const { store } = ports;
  const scope = scopeOf(request);
  const target = await findUndone(ports, scope, runId);
  const undone: Undone = { of: runId, ...(only !== null && { pair: only }) };
  const progress = JSON.stringify(undone);
  const isSame = (open: Run): boolean => open.kind === 'undo' && open.progress === progress;
  // Killed at its very end it still has to be ended.
  const isOpen = (await store.openRuns(scope)).some(isSame);
  const told: UndoFacts = {
    of: runId,
    wasUndone: undoNote.read(target.progress).isDone && !isOpen,
    undone: { create: 0, update: 0, delete: 0 },
    left: { counts: {}, named: [] },
  };
  if (told.wasUndone) return await nothingDone(request, ports, signal, told);
  const stages = {
    kind: 'undo',
    progress,
    told,
    // What was taken back so far is in step by itself.
    holdsOff: () => false,
    isSame,
  } as const;
  return await followStages(request, ports, signal, stages, async (run) => {
    await openSides(run);
    await recover(run);
    await readLeft(run);
    const before = undoNote.read((await findUndone(ports, scope, runId)).progress);
    const by = [...new Set([...before.by, run.id])];
    await note(run, runId, { by, isDone: false });
    const doneBefore = await takenBackBefore(run, by);
    const stale = await waitingThings(run);
    run.begin('apply');
    for await (const groups of journalGroups(run, runId)) {
      const writes = groups.flatMap(netWrites).filter(({ id, pairId, side }) => {
        if (only !== null && pairId !== only) return false;
        return !doneBefore.has(`${side} ${pairId}`) && !doneBefore.has(`${side} ${againId(id)}`);
      });
      for (const side of sides) {
        const own = writes.filter((write) => write.side === side);
        if (own.length === 0) continue;
        const { done, left } = await takeBackWrites(run, side, own, stale);
        for (const { op } of done) told.undone[op] += 1;
        const ids = done.flatMap(({ id, pairId }) => [pairId, againId(id)]);
        const about = new Map(done.map(({ pairId, before }) => [pairId, Object.keys(before)]));
        await leavePairs(run, await store.pairs(scope, ids), about);
        for (const { write, why } of left) {
          const { ref, pairId } = write;
          noteKept(told.left, { side, ref, pairId, why }, run.settings.named);
        }
      }
    }
    const { failed = 0, 'unsettled-write': unsettled = 0 } = told.left.counts;
    // What could not be done this time may be tried again.
    await note(run, runId, { by, isDone: only === null && failed + unsettled === 0 });
    return null;
  });

  async function note(run: SyncRun, id: string, undo: Parameters<typeof undoNote.write>[1]) {
    const { scope: _, approval: __, ...rest } = await findUndone(ports, scope, id);
    // One that waits for an approval waits no longer.
    const endedAt = rest.endedAt ?? ports.clock.now();
    const state = rest.endedAt === null ? ('stopped' as const) : rest.state;
    const noted = undoNote.write(rest.progress, undo);
    await store.saveRun(run.lease, { ...rest, endedAt, state, progress: noted, asks: null });
  }
}

/** What earlier goes took back already, by side and pair. */
async function takenBackBefore(run: SyncRun, by: readonly string[]): Promise<Set<string>> {
  const done = new Set<string>();
  for (const id of by) {
    for await (const page of run.ports.store.journal(run.scope, id, run.settings.pageSize)) {
      await run.breathe();
      for (const { side, pairId } of page) done.add(`${side} ${pairId}`);
    }
  }
  return done;
}

async function nothingDone(
  request: SyncRequest,
  ports: SyncPorts,
  signal: AbortSignal,
  told: UndoFacts,
): Promise<UndoReport> {
  const { store } = ports;
  const lease = { ...scopeOf(request), owner: '', term: 0, until: 0 };
  const run = new SyncRun(told.of, request, ports, { store, lease, signal });
  const base = await reportOf(run, { state: 'done', idle: null, brake: null }, null);
  return { ...base, ...told };
}
