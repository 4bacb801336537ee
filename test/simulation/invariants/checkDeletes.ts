import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import type { Effect } from '../../fakes/sides/Effect.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { isKnownAgain } from './isKnownAgain.ts';

/**
 * I5 and I20: whatever the sync deleted had a partner that somebody else had deleted or thrown away before. A lock, a
 * lost right, a window, a filter, a page that was missing is no reason.
 */
export function checkDeletes(world: SimWorld): void {
  for (const side of sides) {
    for (const effect of world.side(side).history) {
      if (effect.by !== 'sync' || !isDeletion(effect)) continue;
      const thing = world.side(side).table.all[effect.thing - 1];
      // Emptying Deleted Items takes away what a person threw away.
      if (thing !== undefined && wasThrownAway(world, side, effect)) continue;
      const partners = partnersOf(world, side, thing);
      const isKnown = partners.some((each) => wasDeleted(world, otherSide(side), each, effect));
      if (isKnown) requireRule(world, side, effect);
      if (isKnown) continue;
      world.ledger.violate(
        'I5',
        `${side} ${effect.ref} was deleted for ${partners.map((each) => `#${each}`).join()}, which nobody deleted`,
      );
    }
  }
}

/**
 * What it was ever paired with. Of an item and its copy, both moved, nobody can tell which was which, since they carry
 * the same stamp: the one stands for the other.
 */
function partnersOf(world: SimWorld, side: Side, thing: Thing | undefined): readonly number[] {
  if (thing === undefined) return [];
  const own = world.ledger.partnersOf(side, thing.number);
  const { stamp } = thing;
  if (own.length > 0 || stamp === null || thing.key !== null) return own;
  const alike = world
    .side(side)
    .table.all.filter((other) => other !== thing && other.stamp?.pairId === stamp.pairId);
  return alike.flatMap(({ number }) => world.ledger.partnersOf(side, number));
}

/** The policy lets a deletion over there count. */
function requireRule(world: SimWorld, side: Side, effect: Effect): void {
  const { ref } = effect;
  const { deletes, once } = world.story.policy.areas[world.story.area];
  const rule = deletes[otherSide(side)];
  const isNever =
    side === 'erp' &&
    (deletes.whose === 'never' || (deletes.whose === 'owner' && isNobodys(world, effect)));
  if (rule === 'follow' && !isNever && !once) return;
  world.ledger.violate(
    'I5',
    `${side} ${ref} was deleted, which the policy does not want (${rule})`,
  );
}

/** A contact that was made in the ERP, and only then in mailboxes, belongs to nobody's address book. */
function isNobodys(world: SimWorld, { area, thing }: Effect): boolean {
  if (area !== 'contacts' || world.erp.table.all[thing - 1]?.key !== null) return false;
  const items = world.ledger.partnersOf('erp', thing);
  return items.every((item) => world.mailbox.table.all[item - 1]?.key !== null);
}

function isDeletion({ op }: Effect): boolean {
  return op === 'delete' || op === 'throw-away';
}

function wasThrownAway(world: SimWorld, side: Side, until: Effect): boolean {
  for (const effect of world.side(side).history) {
    if (effect === until) return false;
    if (effect.thing === until.thing && effect.by !== 'sync' && effect.op === 'throw-away')
      return true;
  }
  return false;
}

/** Deleted before that, by whomever: what the sync deleted is looked at by itself. */
function wasDeleted(world: SimWorld, side: Side, number: number, following: Effect): boolean {
  const thing = world.side(side).table.all[number - 1];
  if (thing === undefined) return false;
  const { before, after } = following;
  if (wasReplaced(world, side, thing, before ?? after ?? {})) return true;
  // What a backup took away was deleted by nobody's hand.
  if (world.ledger.restored.size > 0 && thing.isGone) return true;
  const until =
    following.at - world.story.sides[otherSide(side)].skew + world.story.sides[side].skew;
  return world
    .side(side)
    .history.some((effect) => effect.thing === number && isDeletion(effect) && effect.at <= until);
}

/**
 * A record that got another number and without a word of it, and other marks as well: the old one is confirmed to be gone
 * (5.2), and nobody could tell that the new one is the same.
 */
function wasReplaced(world: SimWorld, side: Side, thing: Thing, deleted: Fields): boolean {
  const own = world.side(side).history.filter((effect) => effect.thing === thing.number);
  const renumbered = own.some(({ ref }) => ref !== thing.ref);
  // Where the list of all there is ended early, the new number is seen before the old one is known to be gone. A side that
  // ends it each time must not keep everything new waiting for ever; so it stands, where people were told of it (I15).
  const isCut = world.ledger.runs.some(({ report }) =>
    report?.partlyRead.some((part) => part.side === side && part.what === 'listing'),
  );
  if (renumbered && !world.side(side).manners.stamps && isCut) return true;
  // Under its new number this account must not see it.
  if (renumbered && own.some(({ op }) => op === 'rights')) return true;
  if (renumbered && side === 'mailbox' && world.ledger.closed.has(thing.number)) return true;
  // Somebody else's stamp on it says that it is another thing.
  if (renumbered && own.some(({ op, by }) => op === 'stamp' && by === 'user')) return true;
  // What was moved and changed before it got its stamp is known by nothing any more.
  const at = own.find(({ op, by }) => op === 'move' && by === 'user');
  if (side === 'mailbox') {
    const moved = at === undefined ? -1 : own.indexOf(at);
    const isStamped = own.slice(0, moved).some(({ by }) => by === 'sync');
    return renumbered && moved >= 0 && !isStamped;
  }
  return renumbered && !isKnownAgain(thing.area, thing.fields, deleted);
}
