import { AppError } from '../../../server/core/AppError.ts';
import type { Got } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Desk } from './Desk.ts';

/** What becomes of a question for one thing. The window hides nothing here. */
export function gotOf({ world, account }: Desk, area: Area, ref: string): Got {
  const thing = world.table.find(area, ref);
  if (thing === undefined || thing.isGone) return { state: 'gone', ref };
  if (!world.maySee(account, thing)) return { state: 'hidden', ref };
  if (thing.sick === 'read') {
    const error = new AppError('bad-answer', 'The server cannot make sense of this.');
    return { state: 'failed', ref, error };
  }
  return {
    state: 'found',
    ref,
    collection: thing.collection,
    version: world.versionOf(thing),
    record: { area, fields: world.shown(thing) },
    stamp: world.manners.stamps ? thing.stamp : null,
    native: world.nativeOf(thing),
  };
}
