import { isInDays } from './isInDays.ts';
import type { Place } from './Place.ts';
import type { Thing } from './Thing.ts';

/** Whether a thing comes in listings of a collection: it lies there, the account may see it, the window does not hide it. */
export function isShownIn({ world, account, collection }: Place, thing: Thing): boolean {
  return (
    !thing.isGone &&
    thing.collection === collection.id &&
    world.maySee(account, thing) &&
    isInDays(thing.fields, collection.window)
  );
}
