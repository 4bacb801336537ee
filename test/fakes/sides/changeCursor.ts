import { AppError } from '../../../server/core/AppError.ts';
import type { Place } from './Place.ts';

/** Where reading goes on; and what was told to be there so far, where that counts (Manners.tellsOnlyTold). */
type Position = readonly [
  kind: 'full' | 'log' | 'column',
  a: number,
  b: number,
  told?: readonly string[],
];

/** Cursors are texts that mean nothing to the sync: a position with its collection, the epoch, the time it was given out. */
export const changeCursor = {
  write({ world, collection }: Place, [kind, a, b, told]: Position): string {
    const issued = world.manners.cursorLife === null ? 0 : world.clock();
    const position = told === undefined ? [kind, a, b] : [kind, a, b, told];
    return JSON.stringify([collection.id, world.epochOf(collection.id), issued, ...position]);
  },

  /**
   * @throws AppError `cursor-expired` for one that is not known any more; Error for one that this collection never gave
   * out.
   */
  read({ world, collection }: Place, cursor: string): Position {
    const [id, epoch, issued, ...position] = JSON.parse(cursor) as [
      string,
      string,
      number,
      ...Position,
    ];
    if (id !== collection.id) throw new Error(`A cursor of ${id} is none of ${collection.id}.`);
    const life = world.manners.cursorLife ?? Infinity;
    if (epoch !== world.epochOf(id) || world.clock() > issued + life) {
      throw new AppError('cursor-expired', 'The cursor is not known any more.');
    }
    return position;
  },
};
