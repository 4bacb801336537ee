import { fieldRules } from '../../../server/core/sync/fieldRules.ts';
import { isStoodIn } from '../../../server/core/sync/isStoodIn.ts';
import { isPrivate } from '../../../server/core/sync/isPrivate.ts';
import { busyStub } from '../../../server/core/sync/busyStub.ts';
import type { Pair } from '../../../server/core/sync/Pair.ts';
import { sides, type Side } from '../../../shared/records/Area.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import { settleFields } from '../../../shared/records/settleFields.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isInDays } from '../../fakes/sides/isInDays.ts';
import { isBin } from '../../fakes/sides/isBin.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/** I1: both things of a pair say the same, as far as both sides can and the policy lets them. */
export function checkConvergence(world: SimWorld, pairs: readonly Pair[]): void {
  for (const pair of pairs) {
    if (pair.conflict !== null || isAudits(world)) continue;
    const things = thingsOf(world, pair);
    if (things === null) {
      requireBoth(world, pair);
      continue;
    }
    if (sides.some((side) => things[side].sick !== null)) continue;
    if (isTold(world, pair) || !takesPart(world, pair, things)) continue;
    const isBare = sides.some((side) => isPrivate(things[side].fields));
    for (const field of travelling(world, pair, things, pairs)) {
      const [left, right] = [
        at(world, things.erp.fields, pair, isBare),
        at(world, things.mailbox.fields, pair, isBare),
      ];
      if (sameValue(pair.area, field, left[field], right[field])) continue;
      // What stands in for an empty date may stay beside it.
      const policy = world.story.policy.areas[pair.area];
      const now = { erp: left, mailbox: right };
      const today = world.clock.today();
      if (isStoodIn(policy, field, { origin: pair.origin, now, today })) continue;
      const said = JSON.stringify([left[field], right[field]]);
      world.ledger.violate('I1', `pair ${pair.id} differs in ${field}: ${said}`);
    }
  }
}

function thingsOf(world: SimWorld, pair: Pair): Record<Side, Thing> | null {
  const found = sides.map((side) => {
    const ref = pair[side]?.ref;
    const thing = ref === undefined ? undefined : world.side(side).table.find(pair.area, ref);
    return thing === undefined || thing.isGone ? null : thing;
  });
  const [erp, mailbox] = found;
  return erp && mailbox ? { erp, mailbox } : null;
}

/** A side that is put back without a word and tells changes by their time only: that is the audit's to find (class 19). */
function isAudits(world: SimWorld): boolean {
  return [...world.ledger.restored].some(
    (side) => world.side(side).manners.listing === 'changed-column',
  );
}

/** A pair of which one side has gone is over, parted, or told of. */
function requireBoth(world: SimWorld, pair: Pair): void {
  if (pair.erp === null || pair.mailbox === null || isTold(world, pair)) return;
  if (world.ledger.restored.size > 0) return;
  const account = world.accounts.find(({ id }) => id === pair.account);
  // What the account may not see any more, it is not told of either.
  const readers = world.erp.table.had(pair.area, pair.erp.ref)?.readers ?? null;
  if (readers !== null && !readers.includes(account?.user ?? '')) return;
  const gone = sides.filter((side) => {
    const found = world.side(side).table.find(pair.area, pair[side]?.ref ?? '');
    return found === undefined || found.isGone;
  });
  world.ledger.violate(
    'I1',
    `pair ${pair.id} of ${account?.id ?? ''} lacks its ${gone.join(' and ')}`,
  );
}

/** What is left of fields after both sides had them. */
function at(world: SimWorld, all: Fields, { area }: Pair, isBare: boolean): Fields {
  const isCut = isBare && world.story.policy.areas[area].private === 'busy';
  const fields = isCut ? busyStub(area, all) : all;
  const held = world.mailbox.project(
    area,
    world.erp.project(area, world.mailbox.project(area, fields)),
  );
  // What means nothing may differ: when something reminds that does not.
  return settleFields(area, held);
}

/** Whether both things are seen by the account and chosen by the policy. */
function takesPart(world: SimWorld, pair: Pair, things: Record<Side, Thing>): boolean {
  const account = world.accounts.find(({ id }) => id === pair.account);
  if (account === undefined) return false;
  const { user, address } = account;
  if (!world.erp.maySee(user, things.erp) || !world.mailbox.maySee(address, things.mailbox))
    return false;
  if (isBin(things.mailbox.collection)) return false;
  const isInSight = sides.every((side) => {
    const { collection, fields, area } = things[side];
    return isInDays(fields, world.side(side).windowOf(collection, area));
  });
  if (!isInSight) return false;
  const { selection, series } = world.story.policy.areas[pair.area];
  const isSeries = sides.some((side) => (things[side].fields['recurrence'] ?? null) !== null);
  const holdsSeries = sides.every((side) => world.side(side).manners.series);
  if (isSeries && (series === 'skip' || !holdsSeries)) return false;
  if (selection.by === 'all') return true;
  const held = world.mailbox.shown(things.mailbox)['categories'];
  return (
    selection.by === 'category' &&
    Array.isArray(held) &&
    (held as string[]).includes(selection.category)
  );
}

/** Whether the last report says that it is not in step, and why. */
function isTold(world: SimWorld, pair: Pair): boolean {
  const last = world.ledger.runs.findLast(({ account }) => account === pair.account);
  return last?.report?.notInStep.some(({ pairId }) => pairId === pair.id) ?? false;
}

function travelling(
  world: SimWorld,
  pair: Pair,
  things: Record<Side, Thing>,
  pairs: readonly Pair[],
): string[] {
  const kin = pairs.filter(
    ({ account, identity }) => account !== pair.account && identity === pair.identity,
  );
  const { area, story } = { area: pair.area, story: world.story };
  const policy = story.policy.areas[area];
  const can = {
    erp: world.erp.open('anna').can,
    mailbox: world.mailbox.open('anna@firma.example').can,
  };
  if (policy.once) return [];
  const hidden = sides.some((side) => isPrivate(things[side].fields));
  if (hidden && policy.private !== 'full' && area !== 'appointments') return [];
  if (hidden && policy.private === 'skip') return [];
  const rules = fieldRules({ pair, policy, can, kin, isStub: hidden, isFirst: false });
  const held = (can.erp.fields[area] ?? []).filter((field) =>
    can.mailbox.fields[area]?.includes(field),
  );
  return held.filter((field) => {
    // In a meeting that several have these are everybody's own (NX16), whoever leads by now.
    if (kin.length > 0 && personal.has(field)) return false;
    const { reaches } = rules.of(field);
    if (reaches.erp && reaches.mailbox) return true;
    // What only receives may have had it from something else, and nothing is cleared where two are paired again.
    if (sides.some((side) => world.ledger.partnersOf(side, things[side].number).length > 1))
      return false;
    return sides.some(
      (side) => reaches[side] && !wasEditedOn(world, side, things[side], pair.account),
    );
  });
}

const personal = new Set([
  'reminderSet',
  'reminderMinutes',
  'categories',
  'busyStatus',
  'sensitivity',
]);

/** On a side that only receives somebody else may have changed it, and the policy may leave that. */
function wasEditedOn(world: SimWorld, side: Side, thing: Thing, account: string): boolean {
  const own = world.accounts.find(({ id }) => id === account);
  const name = side === 'erp' ? own?.user : own?.address;
  return world
    .side(side)
    .history.some(
      (effect) =>
        effect.thing === thing.number && !(effect.by === 'sync' && effect.account === name),
    );
}
