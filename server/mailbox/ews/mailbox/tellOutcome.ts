import type { Written } from '../../../ports/RecordStore.ts';
import type { ItemWork } from './ItemWork.ts';
import { readThings } from './readThings.ts';
import type { WriteRun } from './WriteRun.ts';

/**
 * Looks what Exchange made of items that were written. What is told of an item is what was written:
 * where its version is another than the last write left, somebody was there in between, and nothing is
 * told but that the write was done. Nor does a look that fails make a write fail.
 */
export async function tellOutcome(
  run: WriteRun,
  works: readonly ItemWork[],
): Promise<Map<string, Written>> {
  const told = new Map<string, Written>();
  if (works.length === 0) return told;
  const refs = works.map(({ ref }) => ref);
  const readings = await readThings(run.parts, run.area, refs, run.signal).catch(
    (error: unknown) => {
      run.failureOf(error);
      return null;
    },
  );
  for (const { ref, version, lost } of works) {
    const got = readings?.get(ref)?.got;
    const isOurs = got?.state === 'found' && got.version !== null && got.version === version;
    const { record, native } = isOurs ? got : { record: null, native: null };
    told.set(ref, {
      ...{ state: 'done', ref, version: isOurs ? version : null, record, native },
      ...(lost.length > 0 && { lost }),
    });
  }
  return told;
}
