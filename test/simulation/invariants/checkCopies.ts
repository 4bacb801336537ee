import type { Pair } from '../../../server/core/sync/Pair.ts';
import { otherSide, sides, type Side } from '../../../shared/records/Area.ts';
import { isBin } from '../../fakes/sides/isBin.ts';
import { isInDays } from '../../fakes/sides/isInDays.ts';
import type { Thing } from '../../fakes/sides/Thing.ts';
import type { SimWorld } from '../engine/SimWorld.ts';

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
          isInSight(world, side, thing),
      );
    const sources = new Map<string, string>();
    for (const thing of made) {
      const sourcesOf = world.ledger.partnersOf(side, thing.number);
      const isAlone =
        !paired.has(thing.ref) &&
        !isToldOf(world, side, thing) &&
        !sourcesOf.some((source) => isBeyondRebuilding(world, side, thing, source));
      if (isAlone && !wasRestamped(world, side, thing) && !isExcused(world, side, thing.number)) {
        world.ledger.violate('I4', `${side} ${thing.ref} was made by the sync and is in no pair`);
      }
      for (const source of sourcesOf) {
        if (isGone(world, otherSide(side), source) || isRenumbered(world, side, source)) continue;
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
 * After the table was lost, nothing ties a thing without a stamp to one that is hidden just then, or that a policy which
 * begins with later changes passes over (MT4).
 */
function isBeyondRebuilding(world: SimWorld, side: Side, thing: Thing, source: number): boolean {
  if (!world.ledger.classes.has('1 lost state')) return false;
  if (world.story.policy.areas[thing.area].start.from !== 'all') return true;
  // Nor one that has somebody else's stamp by then.
  const own = world.side(side).history.filter((effect) => effect.thing === thing.number);
  const others = world.side(otherSide(side)).history.filter((effect) => effect.thing === source);
  if ([...own, ...others].some(({ op, by }) => op === 'stamp' && by === 'user')) return true;
  const { history } = world.erp;
  const record = side === 'erp' ? thing.number : source;
  return history.some((effect) => effect.op === 'rights' && effect.thing === record);
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

/** A record with another key and other content is another one, where it carries no stamp: relinkRecord is for that. */
export function isRenumbered(world: SimWorld, side: Side, source: number): boolean {
  const { erp } = world;
  if (side === 'erp' || (erp.table.all[source - 1]?.stamp ?? null) !== null) return false;
  return erp.history.some(
    ({ thing, op, by }) => thing === source && op === 'move' && by === 'user',
  );
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
