import { AppError } from '../../../server/core/AppError.ts';
import type { WriteOp, Written } from '../../../server/ports/RecordStore.ts';
import type { Area } from '../../../shared/records/Area.ts';
import type { Desk } from './Desk.ts';
import { doneWith } from './doneWith.ts';
import { rejectMail } from './rejectMail.ts';

type CreateOp = Extract<WriteOp, { op: 'create' }>;

/** Makes a thing; on a side that knows its keys only once. */
export function createThing(desk: Desk, area: Area, op: CreateOp): Written {
  const { world, account } = desk;
  const known = world.manners.idempotentCreate ? world.table.withKey(op.key) : undefined;
  if (known !== undefined) {
    return known.isGone
      ? { state: 'gone', ref: known.ref }
      : doneWith(world, known, op.record.fields);
  }
  if (world.isForbidden(account, op.collection)) {
    const error = new AppError('not-allowed', 'This account may not write there any more.');
    return { state: 'refused', error };
  }
  const { fields } = op.record;
  const [owner = ''] = op.collection.split('/');
  rejectMail(desk, { number: 0, owner, fields: {} }, fields, false);
  world.countsOf(account).written += 1;
  const stamp = world.manners.stamps ? op.stamp : null;
  const making = { area, owner, collection: op.collection, fields, stamp };
  const thing = world.make(making, { by: 'sync', account, key: op.key });
  return doneWith(world, thing, fields);
}
