import type { ChangePage } from '../../../server/ports/RecordStore.ts';
import { changeCursor } from './changeCursor.ts';
import { firstAfter } from './firstAfter.ts';
import { isShownIn } from './isShownIn.ts';
import type { Place } from './Place.ts';
import { presentRow } from './presentRow.ts';
import type { Touch } from './Touch.ts';

/**
 * A page of a side that has but a column with the second of the last change (erp.md): asked with `>=`, so the last
 * second comes again each time. What is deleted is missing and nothing else; what is committed late is missed.
 */
export function readColumn(place: Place, cursor: string | null, most: number): ChangePage {
  const { world, collection } = place;
  const start = ['column', -Infinity, 0] as const;
  const [, second, after] = cursor === null ? start : changeCursor.read(place, cursor);
  const touches = world.table.touched(collection.id);
  const isNext = ({ second: at, thing }: Touch) =>
    at > second || (at === second && thing.number > after);
  const from = firstAfter(touches, isNext);
  const to = Math.min(from + most, touches.length);
  const last = to >= touches.length;
  const end = touches[to - 1];
  const seen = touches.slice(
    world.manners.repeatingPages && to > from ? Math.max(0, from - 1) : from,
    to,
  );
  const next: [number, number] = last
    ? [(end?.second ?? 0) - world.manners.overlapSeconds, 0]
    : [end?.second ?? 0, end?.thing.number ?? 0];
  return {
    rows: seen
      .filter(({ second: at, thing }) => at === Math.floor(thing.changedAt / 1000))
      .filter(({ thing }) => isShownIn(place, thing))
      .map(({ thing }) => presentRow(world, thing)),
    cursor: changeCursor.write(place, ['column', ...next]),
    last,
  };
}
