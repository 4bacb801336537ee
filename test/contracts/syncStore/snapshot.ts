import { AppError } from '../../../server/core/AppError.ts';
import type { SyncWorld } from './SyncWorld.ts';

const collections = ['folder', 'other'];
const runs = ['r1', 'r2'];

/** Everything that a store says about a scope; ids of observations aside, which are the store's own. */
export async function snapshot(world: SyncWorld): Promise<unknown> {
  const { store, scope } = world;
  const cursors: unknown[] = [];
  for (const collection of collections) {
    cursors.push(await store.cursor(scope, 'erp', collection));
    cursors.push(await store.cursor(scope, 'mailbox', collection));
  }
  const journals: unknown[] = [];
  for (const run of runs) {
    journals.push(await world.journal(run, 2).catch(reasonOf));
  }
  return {
    count: await store.countPairs(scope),
    pairs: await world.allPairs(2),
    observations: (await world.open(2)).map(({ id: _id, ...one }) => one),
    cursors,
    intents: await store.openIntents(scope),
    journals,
    asides: await store.setAsides(scope),
    runs: await store.runs(scope, 9),
    openRuns: await store.openRuns(scope),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError && error.kind === 'not-found') return error.reason ?? '';
  throw error;
}
