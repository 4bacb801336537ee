import { AppError } from '../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../ports/RecordStore.ts';
import { itemMappings } from '../items/itemMappings.ts';
import { carryOut } from './carryOut.ts';
import { holdsExpected } from './holdsExpected.ts';
import { ItemWork } from './ItemWork.ts';
import { notOurs } from './notOurs.ts';
import { PictureShelf } from './PictureShelf.ts';
import type { Reading } from './Reading.ts';
import { readThings } from './readThings.ts';
import { tellOutcome } from './tellOutcome.ts';
import type { WriteRun } from './WriteRun.ts';
import { writtenError } from './writtenError.ts';

type UpdateOp = Extract<WriteOp, { op: 'update' }>;

/**
 * Changes things so that nothing is lost even where a server passes over NeverOverwrite: first what is
 * there is compared with what the change was planned with, then single properties are written, each
 * naming the version it was compared with, and then it is looked what is there now.
 */
export async function changeThings(
  run: WriteRun,
  ops: readonly UpdateOp[],
): Promise<Map<UpdateOp, Written>> {
  const written = new Map<UpdateOp, Written>();
  if (ops.length === 0) return written;
  const refs = ops.map(({ ref }) => ref);
  const readings = await run.look(() => readThings(run.parts, run.area, refs, run.signal));
  const works = new Map<UpdateOp, ItemWork>();
  const pictures = new PictureShelf(run.parts.blobs, run.signal);
  for (const op of ops) {
    const work =
      readings instanceof AppError
        ? writtenError(readings, op.ref)
        : await workOf(run, op, readings.get(op.ref), pictures);
    if (work instanceof ItemWork) works.set(op, work);
    else written.set(op, work);
  }
  await carryOut(run, [...works.values()], pictures);
  const whole = [...works.values()].filter(({ error }) => error === null);
  const told = await tellOutcome(run, whole);
  for (const [op, work] of works) {
    const { ref, error } = work;
    const outcome = error === null ? told.get(ref) : stoppedAt(work, error);
    if (outcome !== undefined) written.set(op, outcome);
  }
  return written;
}

/** What is to be done; or what it has come to already. */
async function workOf(
  run: WriteRun,
  op: UpdateOp,
  reading: Reading | undefined,
  pictures: PictureShelf,
): Promise<ItemWork | Written> {
  const { ref, set, stamp } = op;
  const got = reading?.got;
  if (got?.state === 'failed') return writtenError(got.error, ref);
  if (got?.state === 'hidden') return { state: 'refused', error: notOurs() };
  const source = reading?.source ?? null;
  if (got?.state !== 'found' || source === null) return { state: 'gone', ref };
  if (!holdsExpected(run.area, op, got)) return { state: 'conflict', ref };
  try {
    const change = { set, stamp, ...source, zone: run.parts.zone };
    const steps = itemMappings[run.area].updatePlan(change);
    await pictures.fetch(steps, stamp?.recordKey ?? '');
    const { version, record, native } = got;
    if (steps.length === 0) return { state: 'done', ref, version, record, native };
    return new ItemWork(ref, version, steps);
  } catch (error) {
    return writtenError(error instanceof AppError ? error : run.endWith(error), ref);
  }
}

/**
 * Where nothing was done it is told as it is. Of a series whose first steps were, whoever asked has to
 * look what there is now, unless the rest is not possible at all.
 */
function stoppedAt({ ref, hasBegun }: ItemWork, error: AppError): Written {
  const outcome = writtenError(error, ref);
  if (!hasBegun || outcome.state === 'refused') return outcome;
  const message = 'This was changed in part only.';
  return { state: 'uncertain', error: new AppError('uncertain', message, { cause: error }) };
}
