import { AppError } from '../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import type { ItemStep } from '../items/ItemStep.ts';
import { createItem } from '../operations/createItem.ts';
import { deleteItem } from '../operations/deleteItem.ts';
import type { Xml } from '../xml/Xml.ts';
import { adoptMade } from './adoptMade.ts';
import { carryOut } from './carryOut.ts';
import { collectionId } from './collectionId.ts';
import { ItemWork } from './ItemWork.ts';
import { PictureShelf } from './PictureShelf.ts';
import { tellOutcome } from './tellOutcome.ts';
import type { TriedKeys } from './TriedKeys.ts';
import type { WriteRun } from './WriteRun.ts';
import { writtenError } from './writtenError.ts';

type CreateOp = Extract<WriteOp, { op: 'create' }>;

/** A new thing: its element, and what is to be done once it is there. */
interface Draft {
  op: CreateOp;
  item: Xml;
  steps: readonly ItemStep[];
}

/**
 * Makes new things, all of a folder in one request, and then what a series or a picture needs besides.
 * One that could be made in part only is taken away again.
 */
export async function createThings(
  run: WriteRun,
  tried: TriedKeys,
  ops: readonly CreateOp[],
): Promise<Map<CreateOp, Written>> {
  const written = await adoptMade(run, tried, ops);
  const drafts: Draft[] = [];
  const pictures = new PictureShelf(run.parts.blobs, run.signal);
  for (const op of ops.filter((each) => !written.has(each))) {
    const draft = await draftOf(run, op, pictures);
    if (draft instanceof AppError) written.set(op, writtenError(draft, null));
    else drafts.push(draft);
  }
  const works = new Map<ItemWork, CreateOp>();
  for (const [collection, own] of Map.groupBy(drafts, ({ op }) => op.collection)) {
    const { folderId } = collectionId.read(collection);
    for (const { op } of own) tried.add(op.key);
    try {
      await run.send(
        own,
        (batch) =>
          createItem(
            run.parts.client,
            { folder: { id: folderId }, items: batch.map(({ item }) => item) },
            run.signal,
          ),
        ({ op, steps }, outcome) => {
          if (outcome.state === 'failed') written.set(op, failedCreate(tried, op, outcome.error));
          // Only what is sent at once comes back without an id.
          else if (outcome.value !== null) {
            const { id, changeKey = null } = outcome.value;
            works.set(new ItemWork(id, changeKey, steps), op);
            run.parts.unlisted.add(id, folderId);
          }
        },
      );
    } catch (error) {
      // Thrown only where surely nothing was made.
      for (const { op } of own) tried.drop(op.key);
      throw error;
    }
  }
  await carryOut(run, [...works.keys()], pictures);
  for (const [work, op] of works) {
    if (work.error !== null) written.set(op, await takeAway(run, tried, op, work, work.error));
  }
  const whole = [...works.keys()].filter(({ error }) => error === null);
  const told = await tellOutcome(run, whole);
  for (const work of whole) {
    const op = works.get(work);
    const outcome = told.get(work.ref);
    if (op !== undefined && outcome !== undefined) written.set(op, outcome);
  }
  return written;
}

async function draftOf(
  run: WriteRun,
  op: CreateOp,
  pictures: PictureShelf,
): Promise<Draft | AppError> {
  try {
    const { zone } = run.parts;
    const [first, ...steps] = itemMappings[run.area].createPlan(op.record, op.stamp, zone);
    if (first?.do !== 'create') throw new TypeError('A plan for a new item that makes none.');
    await pictures.fetch(steps, op.stamp.recordKey);
    return { op, item: first.item, steps };
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function failedCreate(tried: TriedKeys, { key }: CreateOp, error: AppError): Written {
  if (error.kind !== 'uncertain') tried.drop(key);
  return writtenError(error, null);
}

/**
 * What was made in part is nobody's yet and goes for good: left there it would read as if a person had
 * taken away the rest. Where a person was faster it stays, and whoever asked looks.
 */
async function takeAway(
  run: WriteRun,
  tried: TriedKeys,
  op: CreateOp,
  { ref }: ItemWork,
  error: AppError,
): Promise<Written> {
  const left = new AppError('uncertain', 'This was made in part only.', { cause: error });
  const ends: boolean[] = [];
  if (error.kind !== 'conflict') {
    await run.send(
      [ref],
      ([id = '']) =>
        deleteItem(run.parts.client, { items: [{ id }], how: 'HardDelete' }, run.signal),
      (_, outcome) => ends.push(outcome.state === 'done'),
    );
  }
  if (!ends.includes(true)) return { state: 'uncertain', error: left };
  tried.drop(op.key);
  // It is surely not there now, whatever became of the step.
  return error.kind === 'uncertain' ? { state: 'failed', error } : writtenError(error, null);
}
