import { AppError } from '../../../server/core/AppError.ts';
import type { Place } from './Place.ts';

/** Where reading goes on, with the collection, the epoch and the time it was given out. */
type Position = readonly [kind: 'full' | 'log' | 'column', a: number, b: number];

/** Cursors are texts that mean nothing to the sync and hold where reading goes on. */
export const changeCursor = {
  write({ world, collection }: Place, position: Position): string {
    const issued = world.manners.cursorLife === null ? 0 : world.clock();
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
