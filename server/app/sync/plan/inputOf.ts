import { sides, type Side } from '../../../../shared/records/Area.ts';
import { aliasOf } from '../../../core/sync/aliasOf.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { sightNote } from '../observe/sightNote.ts';
import { loopWrites } from './loopWrites.ts';

/** What the planner is given for a slice, and what beside. */
export interface SliceInput {
  input: PlanInput;
  /** Older observations of things that were seen again in another collection: done with. */
  shadowed: readonly string[];
  /** Where each thing was seen, by observation. */
  places: ReadonlyMap<string, { side: Side; ref: string }>;
}

/**
 * Collects what a plan for these observations follows from: their pairs, the pairs that their stamps name, other
 * accounts' pairs of the same records. Bounded by what was seen. What is of a pair that is set aside, or has a write that
 * nobody could look at yet, is left out and stays as it is.
 */
export async function inputOf(
  run: SyncRun,
  observations: readonly StoredObservation[],
  total: number,
): Promise<SliceInput> {
  const { request, ports, scope } = run;
  const newest = new Map<string, StoredObservation>();
  const shadowed: string[] = [];
  for (const seen of observations) {
    const key = placeKey(seen.side, seen.observation.ref);
    const older = newest.get(key);
    if (older !== undefined) shadowed.push(older.id);
    newest.delete(key);
    newest.set(key, seen);
  }
  const resting = restingPairs(run, observations);
  const planned = [...newest.values()].filter((seen) => !isResting(run, resting, seen));
  const drawn = planned.map((one) => toSeen(run, one));
  const { pairs, kin } = await pairsOf(run, drawn, planned);
  const seen = keepIds(run, drawn, pairs);
  const input: PlanInput = {
    account: request.account,
    erp: request.erp,
    area: scope.area,
    policy: request.policy,
    can: { erp: ports.stores.erp.can, mailbox: ports.stores.mailbox.can },
    pairs: pairs.filter(({ id }) => !resting.has(id)),
    kin,
    seen,
    total,
    listed: request.listed ?? new Set(),
    today: request.today,
    writes: await loopWrites(run, pairs, seen),
    asked: [],
    // The brake is judged over all slices of a run, by whoever calls.
    isApproved: true,
  };
  const places = new Map(
    planned.map(({ id, side, observation }) => [id, { side, ref: observation.ref }]),
  );
  return { input, shadowed, places };
}

/** Pairs that are left alone for now. */
function restingPairs(run: SyncRun, observations: readonly StoredObservation[]): Set<string> {
  const resting = new Set(run.blocked);
  for (const { pairId, nextTry } of run.asides.values()) {
    if (pairId !== null && nextTry > run.now) resting.add(pairId);
  }
  for (const { side, observation, pairId } of observations) {
    const isUnproven = observation.state === 'gone' && run.unproven[side].has(observation.ref);
    if (pairId !== null && isUnproven) resting.add(pairId);
  }
  return resting;
}

function isResting(
  run: SyncRun,
  resting: ReadonlySet<string>,
  { side, observation, pairId, stamp: note }: StoredObservation,
): boolean {
  if (pairId !== null && resting.has(pairId)) return true;
  const { stamp } = sightNote.read(note);
  if (stamp !== null && resting.has(stamp.pairId)) return true;
  if (pairId !== null || observation.state !== 'present') return false;
  // Of a side that was read in part only, something's like may come yet: made now, it would be there twice.
  if (sides.some((each) => !run.readWhole.has(each))) return true;
  // Made by a write that nobody heard the end of, it has a pair already, and nothing yet that says so.
  if (run.unsettled.size > 0) return true;
  // As long as something may have moved, whatever is new may be it.
  return run.unproven[side].size > 0;
}

function toSeen(run: SyncRun, { id, side, observation, stamp: note }: StoredObservation): Seen {
  const { stamp, isFirst } = sightNote.read(note);
  return {
    id,
    side,
    observation,
    stamp,
    isSigned: stamp !== null && run.ports.stamps.verify(stamp),
    isInitial: isFirst,
    freshId: run.ports.ids(),
  };
}

/** A pair that is made anew from a stamp gets the stamp's own id: then the item need not be stamped again. */
function keepIds(run: SyncRun, seen: readonly Seen[], pairs: readonly Pair[]): Seen[] {
  const { request, scope } = run;
  const taken = new Set(pairs.map(({ id }) => id));
  const company = request.policy.company ?? '';
  const owner = request.account.mailbox;
  return seen.map((one) => {
    const { stamp, side, isSigned } = one;
    if (stamp === null || side !== 'mailbox' || taken.has(stamp.pairId)) return one;
    const place = { side, erp: request.erp, company, area: scope.area, owner };
    if (stampOrigin(stamp, isSigned, place) !== 'own' || run.blocked.has(stamp.pairId)) return one;
    taken.add(stamp.pairId);
    return { ...one, freshId: stamp.pairId };
  });
}

async function pairsOf(
  run: SyncRun,
  seen: readonly Seen[],
  stored: readonly StoredObservation[],
): Promise<{ pairs: Pair[]; kin: Pair[] }> {
  const { store, scope } = run;
  const pairs = new Map<string, Pair>();
  const take = (found: readonly Pair[]): void => {
    for (const pair of found) pairs.set(pair.id, pair);
  };
  const stamps = seen.flatMap(({ stamp }) => stamp ?? []);
  take(
    await store.pairs(scope, [
      ...stored.flatMap(({ pairId }) => pairId ?? []),
      ...stamps.map(({ pairId }) => pairId),
    ]),
  );
  // A reference may have been paired since it was stored.
  for (const side of sides) {
    const refs = seen.filter((one) => one.side === side).map(({ observation }) => observation.ref);
    const keys = side === 'erp' ? stamps.map(({ recordKey }) => recordKey) : [];
    take(await store.pairsByRef(scope, side, [...refs, ...keys.filter((key) => key !== '')]));
  }
  const identities = new Set<string>();
  for (const { identity } of pairs.values()) if (identity !== '') identities.add(identity);
  for (const { side, observation } of seen) if (side === 'erp') identities.add(observation.ref);
  for (const { recordKey } of stamps) if (recordKey !== '') identities.add(recordKey);
  const kin = new Map<string, Pair>();
  const related = await store.pairsByIdentity(scope.area, [...identities]);
  const aliases = seen.flatMap(({ side, observation }) =>
    side === 'mailbox' && observation.state === 'present'
      ? (aliasOf(observation.fields) ?? [])
      : [],
  );
  const alike = await store.pairsByAlias(scope.area, aliases);
  for (const pair of [...related, ...alike]) {
    if (pair.account !== scope.account) kin.set(pair.id, pair);
  }
  const records = [...kin.values()].map(({ identity }) => identity).filter((key) => key !== '');
  take(await store.pairsByRef(scope, 'erp', records));
  const byId = (a: Pair, b: Pair): number => (a.id < b.id ? -1 : 1);
  return { pairs: [...pairs.values()].sort(byId), kin: [...kin.values()].sort(byId) };
}
