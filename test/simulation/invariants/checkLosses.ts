import { isPrivate } from '../../../server/core/sync/isPrivate.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { fieldTables } from '../../../shared/records/fieldTables.ts';
import { isIdleLead } from '../../../shared/records/isIdleLead.ts';
import { sameValue } from '../../../shared/records/sameValue.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import type { Effect } from '../../fakes/sides/Effect.ts';
import { storedFields } from '../../fakes/sides/storedFields.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

/**
 * I3 and I14: what a person entered is only ever overwritten by the sync when the other side had it before, or the policy
 * says who leads. Sets and series are merged by their parts and looked at by I1. When something reminds that does not remind
 * is nobody's news: a side holds for it what it likes, so it was lost to nobody when the other side's reminder came.
 */
export function checkLosses(world: SimWorld): void {
  const { leading, receiver, direction } = world.story.policy.areas[world.story.area];
  for (const side of sides) {
    // Nothing can keep a side without any guard from overwriting what came in between.
    if (world.side(side).manners.guard === 'none' || world.ledger.restored.size > 0) continue;
    const isReset = receiver === 'revert' && direction === (side === 'erp' ? 'toMailbox' : 'toErp');
    if (leading === otherSide(side) || isReset) continue;
    const { history } = world.side(side);
    for (const [place, effect] of history.entries()) {
      if (effect.by !== 'sync' || effect.op !== 'update' || effect.isRaced) continue;
      for (const field of changedBy(effect)) {
        const { fields } = world.story.policy.areas[effect.area];
        if (Object.hasOwn(fields, field) && fields[field] !== 'both') continue;
        const setter = lastSetter(history, place, effect, field);
        if (setter === null || setter.by === 'sync') continue;
        const entered = enteredIn(effect, field);
        // An invited person's copy follows the organizer's (NX16).
        if (isInvited(history, effect) || isOthersPrivate(world, side, effect)) continue;
        if (entered === null || wasCarried(world, side, effect, setter, field, entered)) continue;
        world.ledger.violate(
          'I3',
          `${side} ${effect.ref} lost ${field}=${JSON.stringify(entered)} of ${setter.at} at ${effect.at}`,
        );
      }
    }
  }
}

/** A change beats a deletion where the policy says so: what was deleted held nothing that was not carried over. */
export function checkChangedAndDeleted(world: SimWorld): void {
  const policy = world.story.policy.areas[world.story.area];
  if (policy.changeAgainstDelete !== 'keep' || policy.direction !== 'both' || policy.once) return;
  if (policy.selection.by !== 'all' || world.ledger.restored.size > 0) return;
  for (const side of sides) {
    const other = otherSide(side);
    // A side without any guard deletes what was changed in between.
    if (world.side(side).manners.guard === 'none' || !policy.create[other]) continue;
    const { history } = world.side(side);
    for (const [place, effect] of history.entries()) {
      const isDeletion = effect.op === 'delete' || effect.op === 'throw-away';
      if (effect.by !== 'sync' || !isDeletion || effect.isRaced) continue;
      if (isInvited(history, effect) || isPrivate(effect.before ?? {})) continue;
      if (isOthersPrivate(world, side, effect)) continue;
      for (const field of heldByBoth(world, effect)) {
        if (Object.hasOwn(policy.fields, field) || personal.has(field)) continue;
        const setter = lastSetter(history, place, effect, field);
        if (setter?.by !== 'user' || setter.op !== 'update') continue;
        const entered = enteredIn(effect, field);
        if (entered === null || wasCarried(world, side, effect, setter, field, entered)) continue;
        world.ledger.violate(
          'I3',
          `${side} ${effect.ref} was deleted with ${field} of ${setter.at} in it`,
        );
      }
    }
  }
}

const personal = new Set([
  'reminderSet',
  'reminderMinutes',
  'categories',
  'busyStatus',
  'sensitivity',
  'meetingState',
]);

/** What was in a field before it was written over; null where that counted for nothing. */
function enteredIn({ area, before }: Effect, field: string): Fields[string] {
  return isIdleLead(area, field, before?.['reminderSet']) ? null : (before?.[field] ?? null);
}

function heldByBoth(world: SimWorld, { area, before }: Effect): string[] {
  return Object.keys(before ?? {}).filter((field) =>
    sides.every((side) => {
      const { fields, drops } = world.side(side).manners;
      return (fields[area] ?? []).includes(field) && !drops.includes(field);
    }),
  );
}

function isInvited(history: readonly Effect[], { thing }: Effect): boolean {
  const made = history.find((effect) => effect.thing === thing);
  return made?.after?.['meetingState'] === 'received';
}

/** Of somebody else's private appointment one has the busy time only, and that follows its owner (NX11, NX16). */
function isOthersPrivate(world: SimWorld, side: Side, { area, thing }: Effect): boolean {
  const { ledger, story, erp } = world;
  if (side !== 'mailbox' || area !== 'appointments') return false;
  if (story.policy.areas[area].private === 'full') return false;
  return ledger.partnersOf('mailbox', thing).some((partner) => {
    const record = erp.table.all.find(({ number }) => number === partner);
    const isShared = ledger.partnersOf('erp', partner).length > 1;
    return record !== undefined && isShared && isPrivate(record.fields);
  });
}

function changedBy({ area, before, after }: Effect): string[] {
  return Object.keys(after ?? {}).filter((field) => {
    const type = fieldTables[area][field]?.type;
    if (type === 'set' || type === 'recurrence' || type === 'parties') return false;
    return !sameValue(area, field, before?.[field] ?? null, after?.[field] ?? null);
  });
}

function lastSetter(
  history: readonly Effect[],
  place: number,
  { thing }: Effect,
  field: string,
): Effect | null {
  for (let at = place - 1; at >= 0; at -= 1) {
    const effect = history[at]!;
    if (effect.thing === thing && changedBy(effect).includes(field)) return effect;
  }
  return null;
}

/** Whether a partner had that value at some time since it was entered. */
function wasCarried(
  world: SimWorld,
  side: Side,
  overwriting: Effect,
  setter: Effect,
  field: string,
  entered: Fields[string],
): boolean {
  const other = otherSide(side);
  const { area } = overwriting;
  const there = world.side(other);
  const here = world.side(side).manners;
  const kept = storedFields(there.manners, area, { [field]: entered })[field] ?? null;
  return world.ledger.partnersOf(side, overwriting.thing).some((partner) => {
    const since = enteredAt(world, side, partner, { setter, field, entered });
    const own = there.history.filter(({ thing }) => thing === partner);
    return own.some(({ at, after, before }) => {
      const values = [after, before].map((fields) => fields?.[field] ?? null);
      return (
        at + skewOf(world, side, other) >= since - 60_000 &&
        values.some(
          (value) =>
            sameValue(area, field, value, kept) ||
            // A side that shortens had only the beginning of what its partner has.
            sameValue(
              area,
              field,
              storedFields(here, area, { [field]: value })[field] ?? null,
              entered,
            ),
        )
      );
    });
  });
}

/** Who copies a thing enters nothing: what the copy says was entered where its partner's earlier thing got it. */
function enteredAt(
  world: SimWorld,
  side: Side,
  partner: number,
  { setter, field, entered }: { setter: Effect; field: string; entered: Fields[string] },
): number {
  if (setter.op !== 'create') return setter.at;
  const earlier = world.ledger.partnersOf(otherSide(side), partner);
  const original = world
    .side(side)
    .history.find(
      ({ thing, area, after, at }) =>
        at < setter.at &&
        earlier.includes(thing) &&
        sameValue(area, field, after?.[field] ?? null, entered),
    );
  return original?.at ?? setter.at;
}

function skewOf({ story }: SimWorld, side: Side, other: Side): number {
  return story.sides[side].skew - story.sides[other].skew;
}
