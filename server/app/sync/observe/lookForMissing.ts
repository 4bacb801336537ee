import type { Side } from '../../../../shared/records/Area.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { cursorText } from './cursorText.ts';
import { proveAbsence } from './proveAbsence.ts';

/**
 * Where nothing names what was deleted: always on a side without tombstones, else after everything was read anew. What is
 * there all the same, and was not named then, nobody will be told of either when it goes: it is looked for once more
 * (keepUnlisted).
 */
export async function lookForMissing(run: SyncRun, side: Side): Promise<void> {
  const collections = run.collections[side];
  const anew: { id: string; at: string; unlisted: Set<string> }[] = [];
  for (const { id } of collections) {
    const stored = await run.store.cursor(run.scope, side, id);
    const cursor = stored === null ? null : cursorText.read(stored);
    if (cursor?.stage === 'whole') anew.push({ id, at: cursor.at, unlisted: new Set() });
  }
  if (run.can(side).tombstones && anew.length === 0) return;
  const isFirstRun = !run.waited.has(side) && (await run.store.countPairs(run.scope)) === 0;
  try {
    for (const { id, unlisted } of anew) run.unlisted.set(placeKey(side, id), unlisted);
    const listed = collections.filter(({ isBin }) => !isBin);
    if (!isFirstRun && !(await proveAbsence(run, side, listed))) return;
  } finally {
    for (const { id } of anew) run.unlisted.delete(placeKey(side, id));
  }
  for (const { id, at, unlisted } of anew) {
    const next = cursorText.write({ at, stage: 'next', unlisted: [...unlisted] });
    await run.store.saveObservations(run.lease, side, id, [], next);
  }
}
