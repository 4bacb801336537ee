import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { Got } from '../../../ports/RecordStore.ts';
import { fetchThings } from '../observe/fetchThings.ts';
import { readThing } from '../observe/readThing.ts';
import { placeKey } from '../placeKey.ts';
import { liveStamps } from '../stages/liveStamps.ts';
import type { SyncRun } from '../SyncRun.ts';
import { againId } from './againId.ts';
import type { Facing } from './Facing.ts';
import type { NetWrite } from './NetWrite.ts';

/** Looks at everything that taking back these writes depends on. Reads only. @param writes of one side. */
export async function faceWrites(
  run: SyncRun,
  side: Side,
  writes: readonly NetWrite[],
  stale: ReadonlyMap<string, readonly string[]>,
): Promise<Facing[]> {
  const { store } = run.ports;
  const refs = writes.map(({ ref }) => ref);
  const got = new Map((await fetchThings(run, side, refs)).map((each) => [each.ref, each]));
  const byRef = new Map<string, Pair>();
  for (const pair of await store.pairsByRef(run.scope, side, refs)) {
    const ref = pair[side]?.ref;
    if (ref !== undefined) byRef.set(ref, pair);
  }
  const ids = writes.flatMap(({ id, pairId }) => [pairId, againId(id)]);
  const byId = new Map((await store.pairs(run.scope, ids)).map((pair) => [pair.id, pair]));
  const deleted = writes.filter(({ op }) => op === 'delete').map(({ pairId }) => pairId);
  const stamped = await liveStamps(run, side, deleted);
  const made = writes.filter(({ op }) => op === 'create').map(({ ref }) => ref);
  const shared = await sharedRecords(run, side, made);
  const since = Math.min(...writes.map(({ at }) => at));
  const counts = await store.countWrites(
    run.scope,
    writes.map(({ pairId }) => pairId),
    since,
  );
  return writes.map((write): Facing => {
    const count = counts.get(write.pairId);
    return {
      write,
      there: thereOf(run, side, got.get(write.ref)),
      pair: byRef.get(write.ref) ?? null,
      isPairKnown: byId.has(write.pairId),
      again: byId.get(againId(write.id)) ?? null,
      isStamped: stamped.has(write.pairId),
      isShared: shared.has(write.ref),
      writesSince: count === undefined ? 0 : count.erp + count.mailbox,
      stale: stale.get(placeKey(side, write.ref)) ?? [],
    };
  });
}

function thereOf(run: SyncRun, side: Side, got: Got | undefined): Facing['there'] {
  switch (got?.state) {
    case undefined:
    case 'failed':
      return { state: 'unreadable' };
    case 'gone':
      return { state: 'gone' };
    case 'hidden':
      return { state: 'hidden' };
    case 'found': {
      if (isBinned(run, side, got.collection)) return { state: 'gone' };
      const { observation } = readThing(run, got);
      if (observation.state !== 'present') return { state: 'unreadable' };
      const { ref, version, fields, native } = observation;
      return { state: 'found', now: { ref, version, fields, native } };
    }
  }
}

/** Records that other accounts have items of: to delete one would delete theirs. */
async function sharedRecords(
  run: SyncRun,
  side: Side,
  refs: readonly string[],
): Promise<Set<string>> {
  if (side === 'mailbox' || refs.length === 0) return new Set();
  const kin = await run.ports.store.pairsByIdentity(run.scope, refs);
  const others = kin.filter(({ account, mailbox }) => {
    return account !== run.scope.account && mailbox !== null;
  });
  return new Set(others.map(({ identity }) => identity));
}

function isBinned(run: SyncRun, side: Side, collection: string): boolean {
  return run.collections[side].some(({ id, isBin }) => id === collection && isBin);
}
