import type { Area } from '../../../shared/records/Area.ts';
import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { AppError } from '../../core/AppError.ts';
import type { Stamp } from '../../core/sync/Stamp.ts';
import type { RecordStore, WriteOp, Written } from '../../ports/RecordStore.ts';

/** What is to be written: once for a key, wherever the side can tell. */
export interface NewRecord {
  area: Area;
  key: string;
  fields: Fields;
  stamp: Stamp;
}

/**
 * Makes a record in the ERP. A write is never cut off half-way: whoever goes away leaves it to end by itself.
 *
 * @returns the record store's reference to it.
 * @throws AppError the ERP's own where it refuses; `uncertain`, reason `create-uncertain`, where nobody can tell whether it
 * is there; `unavailable` where surely nothing was written.
 */
export async function writeNew(
  records: RecordStore,
  { area, key, fields, stamp }: NewRecord,
): Promise<string> {
  const { signal } = new AbortController();
  const places = await records.collections(area, signal);
  const place = places.find(({ isBin }) => !isBin);
  if (place === undefined) {
    throw new AppError('not-allowed', 'This cannot be made in the ERP from here.', {
      reason: 'cannot-create',
    });
  }
  const record = { area, fields };
  const op: WriteOp = { op: 'create', key, collection: place.id, record, stamp };
  const attempt = async (): Promise<Written> => {
    const [written] = await records.write(area, [op], signal);
    if (written !== undefined) return written;
    throw new AppError('bad-answer', 'The ERP did not say what became of it.');
  };
  const first = await attempt();
  // Where the ERP knows the key again a second time is the same record, and no other.
  const isLost = first.state === 'uncertain' && records.can.idempotentCreate;
  const written = isLost ? await attempt() : first;
  switch (written.state) {
    case 'done':
      return written.ref;
    case 'refused':
    case 'failed':
      throw written.error;
    case 'conflict':
    case 'gone':
      throw new AppError('bad-answer', 'The ERP’s answer makes no sense.');
    case 'uncertain':
      return await found(records, { area, pairId: stamp.pairId, cause: written.error });
  }
}

/** By its stamp, where the ERP keeps one. */
async function found(
  records: RecordStore,
  { area, pairId, cause }: { area: Area; pairId: string; cause: AppError },
): Promise<string> {
  const { signal } = new AbortController();
  const got = records.can.stamps ? await records.findByStamp(area, [pairId], signal) : [];
  const [own] = got.filter(({ state }) => state === 'found');
  if (own !== undefined) return own.ref;
  if (records.can.stamps && got.every(({ state }) => state === 'gone')) throw cause;
  throw new AppError('uncertain', 'Nobody can tell whether the ERP has saved this.', {
    reason: 'create-uncertain',
    cause,
  });
}
