import type { RefPage } from '../../../server/ports/RecordStore.ts';
import { firstAfter } from './firstAfter.ts';
import { isShownIn } from './isShownIn.ts';
import type { Place } from './Place.ts';
import type { Thing } from './Thing.ts';

/** A page of everything there is, from behind the thing of this number; `next` is null after the last. */
export function readRefs(
  place: Place,
  after: number,
  passes: (thing: Thing) => boolean = () => true,
): { refs: RefPage['refs']; next: number | null } {
  const { world, collection } = place;
  const members = world.table.in(collection.id);
  const from = firstAfter(members, ({ number }) => number > after);
  const to = Math.min(from + world.manners.page.refs, members.length);
  const isRepeating = world.manners.repeatingPages && to > from;
  return {
    refs: members
      .slice(isRepeating ? Math.max(0, from - 1) : from, to)
      .filter((thing) => isShownIn(place, thing) && passes(thing))
      .map((thing) => ({ ref: thing.ref, version: world.versionOf(thing) })),
    next: to >= members.length ? null : (members[to - 1]?.number ?? null),
  };
}
