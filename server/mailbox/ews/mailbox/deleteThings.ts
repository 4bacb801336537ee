import { AppError } from '../../../core/AppError.ts';
import type { Got, WriteOp, Written } from '../../../ports/RecordStore.ts';
import { deleteItem } from '../operations/deleteItem.ts';
import { getItem } from '../operations/getItem.ts';
import type { ItemShape } from '../operations/parts/ItemShape.ts';
import { readItemId } from '../operations/parts/readItemId.ts';
import { concernsAll } from './concernsAll.ts';
import { folderOf } from './folderOf.ts';
import { holdsExpected } from './holdsExpected.ts';
import { notOurs } from './notOurs.ts';
import { readThings } from './readThings.ts';
import type { WriteRun } from './WriteRun.ts';
import { writtenError } from './writtenError.ts';

type DeleteOp = Extract<WriteOp, { op: 'delete' }>;

const placeShape: ItemShape = { base: 'IdOnly', properties: [{ field: 'item:ParentFolderId' }] };

/**
 * Deletes things: into Deleted Items, or past it to where they can still be recovered. Exchange looks
 * at no version when it deletes, so what is there is compared first.
 */
export async function deleteThings(
  run: WriteRun,
  ops: readonly DeleteOp[],
): Promise<Map<DeleteOp, Written>> {
  const written = new Map<DeleteOp, Written>();
  if (ops.length === 0) return written;
  const places = await run.look(() => lookFirst(run, ops, written));
  if (places instanceof AppError) {
    for (const op of ops) written.set(op, writtenError(places, op.ref));
    return written;
  }
  for (const [how, own] of Map.groupBy(places.keys(), (op) => places.get(op))) {
    if (how === undefined) continue;
    await run.send(
      own,
      (batch) => {
        const items = batch.map(({ ref }) => ({ id: ref }));
        return deleteItem(run.parts.client, { items, how }, run.signal);
      },
      (op, outcome) => {
        const { ref } = op;
        const nothing = { version: null, record: null, native: null };
        const isDone = outcome.state === 'done';
        written.set(
          op,
          isDone ? { state: 'done', ref, ...nothing } : writtenError(outcome.error, ref),
        );
      },
    );
  }
  return written;
}

/** How each is to be deleted that is as it was planned with; the others are told. */
async function lookFirst(
  run: WriteRun,
  ops: readonly DeleteOp[],
  written: Map<DeleteOp, Written>,
): Promise<Map<DeleteOp, 'MoveToDeletedItems' | 'SoftDelete'>> {
  const places = new Map<DeleteOp, 'MoveToDeletedItems' | 'SoftDelete'>();
  const { parts, signal } = run;
  const bin = await parts.folderMap.bin(signal);
  await parts.reads.run(
    ops,
    (batch) => {
      const items = batch.map(({ ref }) => ({ id: ref }));
      const take = (item: Parameters<typeof folderOf>[0]) => ({
        version: readItemId(item).changeKey,
        folder: folderOf(item),
      });
      return getItem(parts.client, { items, shape: placeShape }, take, signal);
    },
    (op, outcome) => {
      const { ref, version, forGood } = op;
      if (outcome.state === 'failed') {
        if (concernsAll(outcome.error)) throw outcome.error;
        written.set(op, writtenError(outcome.error, ref));
      } else if (version !== null && outcome.value.version !== version) {
        written.set(op, { state: 'conflict', ref });
      } else {
        // What lies in Deleted Items already does not go there once more.
        const isPast = forGood || outcome.value.folder === bin.id;
        places.set(op, isPast ? 'SoftDelete' : 'MoveToDeletedItems');
      }
    },
  );
  await compareFields(run, places, written);
  return places;
}

/** What becomes of a deletion of what is not, or not to be seen, as it was planned with. */
function unlike({ ref }: DeleteOp, got: Got | undefined): Written {
  if (got?.state !== 'hidden') return { state: got?.state === 'gone' ? 'gone' : 'conflict', ref };
  return { state: 'refused', error: notOurs() };
}

/** Where the version of before is not known, what it says is compared. */
async function compareFields(
  { parts, area, signal }: WriteRun,
  places: Map<DeleteOp, unknown>,
  written: Map<DeleteOp, Written>,
): Promise<void> {
  const ops = [...places.keys()].filter(
    ({ version, expected }) => version === null && Object.keys(expected).length > 0,
  );
  const refs = ops.map(({ ref }) => ref);
  const readings = ops.length === 0 ? null : await readThings(parts, area, refs, signal);
  for (const op of ops) {
    const got = readings?.get(op.ref)?.got;
    if (got?.state === 'found' && holdsExpected(area, op, got)) continue;
    places.delete(op);
    written.set(op, got?.state === 'failed' ? writtenError(got.error, op.ref) : unlike(op, got));
  }
}
