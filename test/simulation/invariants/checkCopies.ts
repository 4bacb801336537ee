import type { Pair } from '../../../server/core/sync/Pair.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { isBin } from '../../fakes/sides/isBin.ts';
import { isInDays } from '../../fakes/sides/isInDays.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';
import { madeOf } from './madeOf.ts';

/**
 * I4: whatever the sync made belongs to one pair, and no two of its things in one place were made of the same thing.
 */
export function checkCopies(world: SimWorld, pairs: readonly Pair[]): void {
  // What a backup brought back, or a lost table, may be known by its stamp only; see checkRebuilt.
  if (world.ledger.restored.size > 0) return;
  for (const side of sides) {
    const paired = new Set(pairs.flatMap((pair) => pair[side]?.ref ?? []));
    const made = world
      .side(side)
      .table.all.filter(
        (thing) =>
          !thing.isGone &&
          thing.key !== null &&
          !isBin(thing.collection) &&
          isInSight(world, side, thing) &&
          !isOutOfReach(world, side, thing),
      );
    // What people deleted over there, and the policy kept here, stands for itself; deleted is also what was moved and
    // changed before it had a stamp, as far as anybody can tell.
    const parted = new Set(
      pairs.flatMap((pair) => (pair.partedOn === otherSide(side) ? (pair[side]?.ref ?? []) : [])),
    );
    const sources = new Map<string, string>();
    for (const thing of made) {
      const sourcesOf = world.ledger.partnersOf(side, thing.number);
      const isAlone =
        !paired.has(thing.ref) &&
        !isToldOf(world, side, thing) &&
        !sourcesOf.some((source) => isBeyondRebuilding(world, side, thing, source)) &&
        !sourcesOf.some((source) => world.ledger.severed.has(linkOf(side, thing, source)));
      if (isAlone && !wasRestamped(world, side, thing) && !isExcused(world, side, thing.number)) {
        world.ledger.violate('I4', `${side} ${thing.ref} was made by the sync and is in no pair`);
      }
      for (const source of madeOf(world, side, thing)) {
        if (isGone(world, otherSide(side), source) || parted.has(thing.ref)) continue;
        if (isBeyondRebuilding(world, side, thing, source)) continue;
        const key = `${thing.owner} ${source}`;
        const other = sources.get(key);
        // What cannot be read just then is not known again either, and people are told of it.
        const isTold =
          other !== undefined && (isAsked(world, side, other) || isAsked(world, side, thing.ref));
        if (other !== undefined && !isTold) {
          world.ledger.violate(
            'I4',
            `${side} ${thing.ref} and ${other} are of one thing (${source})`,
          );
        }
        sources.set(key, thing.ref);
      }
    }
  }
}

/**
 * A record that got another number where none of the accounts that have an item of it may see it any more: to them the old
 * number is gone, and nobody shows them the new one.
 */
function isOutOfReach(world: SimWorld, side: Side, thing: Thing): boolean {
  if (side !== 'erp' || !world.erp.history.some((e) => e.thing === thing.number && e.op === 'move'))
    return false;
  const items = world.ledger.partnersOf('erp', thing.number);
  const owners = new Set(items.map((number) => world.mailbox.table.all[number - 1]?.owner));
  return world.accounts
    .filter(({ address }) => owners.has(address))
    .every(({ user }) => !world.erp.maySee(user, thing));
}

/**
 * After the table was lost, nothing ties a thing without a stamp to one that was hidden, or had other marks, until it was
 * rebuilt (`noteAdrift`).
 */
function isBeyondRebuilding(world: SimWorld, side: Side, thing: Thing, source: number): boolean {
  if (!world.ledger.classes.has('1 lost state')) return false;
  if (world.ledger.adrift.has(linkOf(side, thing, source))) return true;
  // Nor one that has somebody else's stamp by then.
  const own = world.side(side).history.filter((effect) => effect.thing === thing.number);
  const others = world.side(otherSide(side)).history.filter((effect) => effect.thing === source);
  return [...own, ...others].some(({ op, by }) => op === 'stamp' && by === 'user');
}

function linkOf(side: Side, { number }: Thing, source: number): string {
  return side === 'erp' ? `${number} ${source}` : `${source} ${number}`;
}

/** What is told of the thing that it was made of is told of both. */
function isToldOf(world: SimWorld, side: Side, { ref, number }: Thing): boolean {
  const other = otherSide(side);
  const sources = world.ledger.partnersOf(side, number);
  const refs = sources.flatMap((each) => world.side(other).table.all[each - 1]?.ref ?? []);
  return isAsked(world, side, ref) || refs.some((each) => isAsked(world, other, each));
}

/** Somebody put another stamp on it before its pair was stored: it is a stranger's then, and never followed. */
function wasRestamped(world: SimWorld, side: Side, { number }: Thing): boolean {
  return world
    .side(side)
    .history.some(({ thing, op, by }) => thing === number && op === 'stamp' && by !== 'sync');
}

/** People are asked whether it is the same as another, or were told why it waits. That it is a copy is no reason. */
function isAsked({ ledger }: SimWorld, side: Side, ref: string): boolean {
  return [...ledger.told].some(
    ([key, reasons]) =>
      key.endsWith(` ${side} ${ref}`) && [...reasons].some((why) => !groundless.has(why)),
  );
}

const groundless = new Set(['copy', 'changed-meanwhile', 'unsettled-write']);

/** What the window hides is found by nobody again once the table is lost. */
function isInSight(world: SimWorld, side: Side, { area, fields, collection }: Thing): boolean {
  return isInDays(fields, world.side(side).windowOf(collection, area));
}

/** Its source is gone, hidden or lost: the pair may be over and the thing kept. */
function isExcused(world: SimWorld, side: Side, number: number): boolean {
  const partners = world.ledger.partnersOf(side, number);
  return partners.length > 0 && partners.some((each) => isGone(world, otherSide(side), each));
}

function isGone(world: SimWorld, side: Side, number: number): boolean {
  const thing = world.side(side).table.all[number - 1];
  return thing === undefined || thing.isGone || isBin(thing.collection);
}
