import { otherSide, type Side } from '../../../../shared/records/Area.ts';
import { goesTo } from '../../../core/sync/goesTo.ts';
import type { Baseline, Pair } from '../../../core/sync/Pair.ts';
import type { SkipReason } from '../../../core/sync/SkipReason.ts';
import { takesPart } from '../../../core/sync/takesPart.ts';
import { leave } from '../left/leave.ts';
import { readLeft } from '../left/readLeft.ts';
import { placeKey } from '../placeKey.ts';
import { readBoth } from '../resolve/readBoth.ts';
import type { SyncPorts } from '../SyncPorts.ts';
import type { SyncRequest } from '../SyncRequest.ts';
import type { SyncRun } from '../SyncRun.ts';
import { underLease } from '../underLease.ts';
import { formerHalf } from './formerHalf.ts';
import { joinedPair } from './joinedPair.ts';
import type { Untied } from './Untied.ts';

/** A thing by its side and reference. */
export interface Place {
  side: Side;
  ref: string;
}

/**
 * Keeps things in step from now on that so far only one side has in the sync, since a person said so: with the other half
 * where they were unlinked before, else by having it made there. Nothing is written here: the next run does it, as the
 * rules say, and asks where both differ.
 *
 * @param things of which each is looked at now; such as are in step already stay so.
 * @param together the two of them, one of each side, are the same.
 * @returns those that stay as they are, by `placeKey`, and why.
 * @throws AppError as `underLease`; what a side fails with.
 */
export async function linkThings(
  request: SyncRequest,
  ports: SyncPorts,
  things: readonly Place[],
  together: boolean,
  signal: AbortSignal,
): Promise<Map<string, Untied>> {
  const refused = new Map<string, Untied>();
  await underLease(request, ports, signal, async (run) => {
    await readLeft(run);
    for (const thing of things) {
      await run.breathe();
      const partner = together ? (things.find(({ side }) => side !== thing.side) ?? null) : null;
      const why = await linkOne(run, thing, partner);
      if (why !== null) refused.set(placeKey(thing.side, thing.ref), why);
    }
  });
  return refused;
}

async function linkOne(run: SyncRun, thing: Place, wanted: Place | null): Promise<Untied | null> {
  const { side, ref } = thing;
  const other = otherSide(side);
  const [own = null] = await run.store.pairsByRef(run.scope, side, [ref]);
  const isWhole = own?.erp && own.mailbox;
  if (isWhole)
    return wanted === null || own[other]?.ref === wanted.ref ? null : 'changed-meanwhile';
  const half = wanted === null ? await formerHalf(run, thing, own) : null;
  const partner = wanted?.ref ?? half?.[other]?.ref ?? null;
  const refs = { erp: [] as string[], mailbox: [] as string[] };
  refs[side].push(ref);
  if (partner !== null) refs[other].push(partner);
  const now = await readBoth(run, refs);
  const found = now[side].get(ref) ?? null;
  const facing = partner === null ? null : (now[other].get(partner) ?? null);
  if (found === null || (wanted !== null && facing === null)) return 'gone';
  const halves = [own, await halfOf(run, other, facing)].filter((each) => each !== null);
  if (halves.some(({ id }) => run.blocked.has(id))) return 'unsettled-write';
  if (halves.some((each) => each !== own && each[side] !== null)) return 'changed-meanwhile';
  const why =
    leftOut(run, thing, found) ??
    (facing && leftOut(run, { side: other, ref: facing.ref }, facing));
  if (why !== null) return why;
  if (facing === null) return await haveMade(run, thing, found, own);
  const both = { [side]: found, [other]: facing } as Record<Side, Baseline>;
  const pair = joinedPair(run, both, halves);
  const spare = halves.filter(({ id }) => id !== pair.id).map(({ id }) => id);
  if (spare.length > 0) await run.ports.store.forgetPairs(run.lease, spare, []);
  await run.ports.store.savePairs(run.lease, [pair], []);
  await leave(run, [], [thing, { side: other, ref: facing.ref }]);
  return null;
}

/** Why nothing would ever be done for it, linked or not. */
function leftOut(run: SyncRun, { side, ref }: Place, { fields }: Baseline): SkipReason | null {
  const { policy, listed = new Set() } = run.request;
  const can = { erp: run.can('erp'), mailbox: run.can('mailbox') };
  return takesPart({ area: run.scope.area, policy, can, listed }, side, ref, fields, true);
}

async function halfOf(run: SyncRun, side: Side, thing: Baseline | null): Promise<Pair | null> {
  if (thing === null) return null;
  const [pair] = await run.store.pairsByRef(run.scope, side, [thing.ref]);
  return pair ?? null;
}

/** Its other half is made by the next run. */
async function haveMade(
  run: SyncRun,
  { side, ref }: Place,
  found: Baseline,
  own: Pair | null,
): Promise<Untied | null> {
  const to = otherSide(side);
  if (!run.policy.create[to] || !goesTo(run.policy.direction, to)) return 'not-made-there';
  const begun: Pair = own ?? {
    ...{ id: run.ports.ids(), account: run.scope.account, area: run.scope.area },
    ...{ identity: side === 'erp' ? ref : '', erp: null, mailbox: null, origin: side },
    ...{ isOwner: side === 'mailbox' || run.scope.area !== 'contacts', conflict: null },
    [side]: found,
  };
  await run.ports.store.savePairs(run.lease, [{ ...begun, conflict: null, partedOn: null }], []);
  await leave(run, [], [{ side, ref }]);
  return null;
}
