import type { Side } from '../../../../shared/records/Area.ts';
import type { Pair } from '../../../core/sync/Pair.ts';
import type { PlanInput } from '../../../core/sync/Plan.ts';
import type { Seen } from '../../../core/sync/Seen.ts';
import { stampOrigin } from '../../../core/sync/stampOrigin.ts';
import type { StoredObservation } from '../../../ports/SyncStore.ts';
import { placeKey } from '../placeKey.ts';
import type { SyncRun } from '../SyncRun.ts';
import { areNewHeld } from './areNewHeld.ts';
import { lookUpMails } from './lookUpMails.ts';
import { loopWrites } from './loopWrites.ts';
import { pairsOf } from './pairsOf.ts';
import type { PendingSlice } from './pendingSlices.ts';
import { restingPairs } from './restingPairs.ts';
import { unsureOf } from './unsureOf.ts';

/** What the planner is given for a slice, and what beside. */
export interface SliceInput {
  input: PlanInput;
  /** Older observations of things that were seen again in another collection: done with. */
  shadowed: readonly string[];
  /** What is missing of pairs: nothing may be done for them unless the plan finds it in another place. */
  unsure: readonly { pairId: string; side: Side; ref: string }[];
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
  { observations, toMake }: PendingSlice,
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
  const { pairs, kin } = await pairsOf(run, drawn, planned, toMake);
  const seen = keepIds(run, drawn, pairs);
  const mails = await lookUpMails(run, seen, pairs);
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
    ...(request.erpFolders && { erpFolders: request.erpFolders }),
    ...(mails && { mails }),
    today: request.today,
    writes: await loopWrites(run, pairs, seen),
    // The brake is judged over all slices of a run, by whoever calls.
    isApproved: true,
  };
  const places = new Map(
    planned.map(({ id, side, observation }) => [id, { side, ref: observation.ref }]),
  );
  return { input, shadowed, unsure: unsureOf(run, planned), places };
}

function isResting(
  run: SyncRun,
  resting: ReadonlySet<string>,
  { side, observation, pairId, stamp }: StoredObservation,
): boolean {
  if (pairId !== null && resting.has(pairId)) return true;
  if (stamp !== null && resting.has(stamp.pairId)) return true;
  if (pairId !== null || observation.state !== 'present') return false;
  return areNewHeld(run, side);
}

function toSeen(
  run: SyncRun,
  { id, side, collection, observation, stamp, isInitial, seenAt }: StoredObservation,
): Seen {
  const from = run.collections[side].find((each) => each.id === collection)?.from;
  return {
    id,
    side,
    observation,
    stamp,
    isSigned: stamp !== null && run.ports.stamps.verify(stamp),
    isInitial,
    ...(from !== undefined && { from }),
    since: seenAt,
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
