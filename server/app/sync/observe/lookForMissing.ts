import type { Side } from '../../../../shared/records/Area.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText } from './cursorText.ts';
import { proveAbsence } from './proveAbsence.ts';

/** Where nothing names what was deleted: always on a side without tombstones, else after everything was read anew. */
export async function lookForMissing(run: SyncRun, side: Side): Promise<void> {
  const collections = run.collections[side];
  const anew: { id: string; at: string }[] = [];
  for (const { id } of collections) {
    const stored = await run.store.cursor(run.scope, side, id);
    const cursor = stored === null ? null : cursorText.read(stored);
    if (cursor?.stage === 'whole') anew.push({ id, at: cursor.at });
  }
  if (run.can(side).tombstones && anew.length === 0) return;
  const isFirstRun = !run.waited.has(side) && (await run.store.countPairs(run.scope)) === 0;
  if (
    !isFirstRun &&
    !(await proveAbsence(
      run,
      side,
      collections.filter(({ isBin }) => !isBin),
    ))
  )
    return;
  for (const { id, at } of anew) {
    const next = cursorText.write({ at, stage: 'next', unlisted: [] });
    await run.store.saveObservations(run.lease, side, id, [], next);
  }
}
