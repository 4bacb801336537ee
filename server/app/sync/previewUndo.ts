import { sides } from '../../../shared/records/Area.ts';
import { checkPolicy } from '../../core/sync/checkPolicy.ts';
import { isStampIntent } from './apply/isStampIntent.ts';
import { unsendable } from './apply/unsendable.ts';
import { chunks } from './observe/chunks.ts';
import { openSides } from './openSides.ts';
import { PreviewStore } from './PreviewStore.ts';
import { noteKept } from './stages/noteKept.ts';
import { scopeOf } from './scopeOf.ts';
import type { SyncPorts } from './SyncPorts.ts';
import type { SyncRequest } from './SyncRequest.ts';
import { SyncRun } from './SyncRun.ts';
import { decideUndo } from './undo/decideUndo.ts';
import { faceWrites } from './undo/faceWrites.ts';
import { findUndone } from './undo/findUndone.ts';
import { journalGroups } from './undo/journalGroups.ts';
import { netWrites } from './undo/netWrites.ts';
import type { NetWrite } from './undo/NetWrite.ts';
import { undoNote } from './undo/undoNote.ts';
import type { UndoFacts } from './undo/UndoReport.ts';
import { waitingThings } from './undo/waitingThings.ts';

/** What taking a run back would do. */
export interface UndoPreview extends UndoFacts {
  /** The first that would be taken back. */
  examples: readonly Pick<NetWrite, 'pairId' | 'side' | 'op' | 'ref' | 'before' | 'after'>[];
}

/**
 * What taking a run back would do now, and what would stay as it is (NX3, NX5). Writes nothing to either side nor to the
 * store, and disturbs no run that is under way.
 *
 * @throws AppError as `undoRun`; whatever a side or the store fails with.
 */
export async function previewUndo(
  request: SyncRequest,
  ports: SyncPorts,
  runId: string,
  signal: AbortSignal,
): Promise<UndoPreview> {
  checkPolicy(request.policy);
  const scope = scopeOf(request);
  const target = await findUndone(ports, scope, runId);
  const wasUndone = undoNote.read(target.progress).isDone;
  const told: UndoFacts = {
    ...{ of: runId, wasUndone },
    undone: { create: 0, update: 0, delete: 0 },
    left: { counts: {}, named: [] },
  };
  const examples: NetWrite[] = [];
  if (wasUndone) return { ...told, examples };
  // Nobody's lease: whatever would be written under it is not.
  const lease = { ...scope, owner: 'preview', term: 0, until: Infinity };
  const store = new PreviewStore(ports.store);
  const run = new SyncRun(ports.ids(), request, ports, { store, lease, signal });
  await openSides(run);
  for (const intent of await store.openIntents(scope)) {
    if (!isStampIntent(intent)) run.blocked.add(intent.pairId);
  }
  const stale = await waitingThings(run);
  run.begin('plan');
  for await (const groups of journalGroups(run, runId)) {
    const writes = groups.flatMap(netWrites);
    for (const side of sides) {
      const own = writes.filter((write) => write.side === side);
      for (const batch of chunks(own, run.can(side).batch.get)) {
        for (const facing of await faceWrites(run, side, batch, stale)) {
          const { write } = facing;
          const undoing = decideUndo(run, facing);
          const isSent = undoing.state === 'write' && unsendable(run, undoing.step) === null;
          if (run.blocked.has(write.pairId)) leave(write, 'unsettled-write');
          else if (undoing.state === 'left') leave(write, undoing.why);
          else if (undoing.state === 'write' && !isSent) leave(write, 'unsendable');
          else if (isSent) {
            told.undone[write.op] += 1;
            if (examples.length < run.settings.named) examples.push(write);
          }
        }
        run.advance(batch.length);
      }
    }
  }
  return { ...told, examples };

  function leave({ side, ref, pairId }: NetWrite, why: keyof typeof told.left.counts): void {
    noteKept(told.left, { side, ref, pairId, why }, run.settings.named);
  }
}
