import type { ChangePage, ChangeRow } from '../../../server/ports/RecordStore.ts';
import { changeCursor } from './changeCursor.ts';
import { firstAfter } from './firstAfter.ts';
import { isInDays } from './isInDays.ts';
import { isShownIn } from './isShownIn.ts';
import type { Place } from './Place.ts';
import { presentRow } from './presentRow.ts';
import type { Change } from './Change.ts';
import { tellKnown } from './tellKnown.ts';

/**
 * A page of a side that keeps a log: everything there is for no cursor, and from there on what the log says. Costs as
 * much as the page is long.
 */
export function readLog(place: Place, cursor: string | null, most: number): ChangePage {
  const { world, collection } = place;
  const start = ['full', world.table.log(collection.id).length, 0, undefined] as const;
  const [kind, a, b, told] = cursor === null ? start : changeCursor.read(place, cursor);
  return kind === 'full' ? readAll(place, [a, b, told], most) : readOn(place, [a, told], most);
}

type Told = readonly string[] | undefined;

function readAll(
  place: Place,
  [logAt, after, before]: readonly [number, number, Told],
  most: number,
): ChangePage {
  const { world, collection } = place;
  const members = world.table.in(collection.id);
  const from = firstAfter(members, ({ number }) => number > after);
  const to = Math.min(from + most, members.length);
  const last = to >= members.length;
  const found = members
    .slice(repeatFrom(place, from, to), to)
    .filter((thing) => isShownIn(place, thing))
    .map((thing) => presentRow(world, thing));
  const { rows, told } = tellKnown(world, before, found);
  return {
    rows,
    cursor: changeCursor.write(
      place,
      last ? ['log', logAt, 0, told] : ['full', logAt, members[to - 1]?.number ?? after, told],
    ),
    last,
  };
}

function readOn(place: Place, [from, before]: readonly [number, Told], most: number): ChangePage {
  const log = place.world.table.log(place.collection.id);
  const to = Math.min(from + most, log.length);
  const found = log
    .slice(repeatFrom(place, from, to), to)
    .map((change) => rowOf(place, change))
    .filter((row) => row !== null);
  const { rows, told } = tellKnown(place.world, before, found);
  return { rows, cursor: changeCursor.write(place, ['log', to, 0, told]), last: to >= log.length };
}

function rowOf(place: Place, { kind, thing, ref }: Change): ChangeRow | null {
  const { world, account, collection } = place;
  const { tombstones, removalsMayBeMoves } = world.manners;
  const isHere = !thing.isGone && thing.collection === collection.id && thing.ref === ref;
  if (isHere && isShownIn(place, thing)) return presentRow(world, thing);
  // What others may not see is not even said to be gone, but for what they may have seen before.
  if (isHere && kind === 'rights') return { state: 'gone', ref, why: 'unconfirmed' };
  const isOpen = thing.readers?.includes(account) ?? true;
  if (!isOpen || !tombstones) return null;
  if (isHere) {
    if (isInDays(thing.fields, collection.window)) return null;
    return { state: 'gone', ref, why: removalsMayBeMoves ? 'unconfirmed' : 'moved' };
  }
  if (kind !== 'left') return null;
  if (removalsMayBeMoves) return { state: 'gone', ref, why: 'unconfirmed' };
  return { state: 'gone', ref, why: thing.isGone && thing.ref === ref ? 'tombstone' : 'moved' };
}

/** Where a page begins: with the last row of the one before, on a side that repeats. */
function repeatFrom({ world }: Place, from: number, to: number): number {
  return world.manners.repeatingPages && to > from ? Math.max(0, from - 1) : from;
}
