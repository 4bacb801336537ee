import { AppError } from '../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../ports/RecordStore.ts';
import { collectionId } from './collectionId.ts';
import { findByStamp } from './findByStamp.ts';
import type { TriedKeys } from './TriedKeys.ts';
import type { WriteRun } from './WriteRun.ts';
import { writtenError } from './writtenError.ts';

type CreateOp = Extract<WriteOp, { op: 'create' }>;

/**
 * Creates that were sent before and may have happened: by their stamp in the folder they were to be made in. Of one that
 * is elsewhere, where somebody may have moved it in between, it is `uncertain`: whoever asked looks whether it is this.
 */
export async function adoptMade(
  run: WriteRun,
  tried: TriedKeys,
  ops: readonly CreateOp[],
): Promise<Map<CreateOp, Written>> {
  const written = new Map<CreateOp, Written>();
  const again = ops.filter(({ key }) => tried.has(key));
  if (again.length === 0) return written;
  const pairIds = again.map(({ stamp }) => stamp.pairId);
  const found = await run.look(() => findByStamp(run.parts, run.area, pairIds, run.signal));
  const bin = await run.look(() => run.parts.folderMap.bin(run.signal));
  const binned = bin instanceof AppError ? null : collectionId.write(run.area, bin.id);
  for (const op of again) {
    if (found instanceof AppError) {
      written.set(op, writtenError(found, null));
      continue;
    }
    const own = found
      .flatMap((got) => (got.state === 'found' ? [got] : []))
      .filter(({ stamp }) => stamp?.pairId === op.stamp.pairId);
    // Somebody may have copied it already: always the same of them.
    const [made] = own
      .filter(({ collection }) => collection === op.collection)
      .sort((a, b) => (a.ref < b.ref ? -1 : 1));
    const isElsewhere = own.some(({ collection }) => collection !== binned);
    if (made !== undefined) {
      const { ref, version, record, native } = made;
      written.set(op, { state: 'done', ref, version, record, native });
    } else if (isElsewhere || found.some(({ state }) => state !== 'found')) {
      const message = 'It cannot be told yet whether this was made already.';
      written.set(op, { state: 'uncertain', error: new AppError('uncertain', message) });
    }
  }
  return written;
}
