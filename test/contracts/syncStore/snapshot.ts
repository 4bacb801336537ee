import { AppError } from '../../../server/core/AppError.ts';
import { pagesOf } from './pagesOf.ts';
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
  const passed: unknown[] = [];
  for (const ref of ['x0', 'x1', 'x2', 'x3', 'x4']) {
    passed.push(await store.passedOver(scope, 'erp', [ref]));
    passed.push(await store.passedOver(scope, 'mailbox', [ref]));
  }
  return {
    count: await store.countPairs(scope),
    pairs: await world.allPairs(2),
    asked: (await pagesOf(store.pairsAsked(scope, 2))).flat(),
    toMake: [
      (await pagesOf(store.pairsToMake(scope, 'erp', 2))).flat(),
      (await pagesOf(store.pairsToMake(scope, 'mailbox', 2))).flat(),
    ],
    observations: (await world.open(2)).map(({ id: _id, ...one }) => one),
    cursors,
    intents: await store.openIntents(scope),
    journals,
    asides: await store.setAsides(scope),
    passed,
    left: (await store.leftAlone(scope)).map((one) => JSON.stringify(one)).toSorted(),
    runs: await store.runs(scope, 9),
    openRuns: await store.openRuns(scope),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError && error.kind === 'not-found') return error.reason ?? '';
  throw error;
}
