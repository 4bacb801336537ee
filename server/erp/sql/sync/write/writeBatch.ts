import { AppError } from '../../../../core/AppError.ts';
import type { WriteOp, Written } from '../../../../ports/RecordStore.ts';
import type { Intents } from '../../changes/Intents.ts';
import type { OwnMark } from '../../changes/OwnMark.ts';
import type { SqlErp } from '../../records/SqlErp.ts';
import type { Permissions } from '../../rights/Permissions.ts';
import type { SqlPart } from '../SqlPart.ts';
import { isBusy } from './isBusy.ts';
import { isRefusal } from './isRefusal.ts';
import { performAll } from './performAll.ts';

/** What a batch is written with. */
export interface BatchAids {
  erp: SqlErp;
  parts: ReadonlyMap<string, SqlPart>;
  permissions: Permissions;
  intents: Intents | null;
  /** Null where there is no spool of ours. */
  mark: OwnMark | null;
}

/** How often a batch is tried where somebody else was writing the same. */
const most = 3;

/**
 * Writes a batch in one transaction: first straight on; where the database refuses one of the operations, once more with each
 * by itself, so that it stops none of the others.
 * @throws AppError only where surely nothing was written.
 */
export async function writeBatch(
  aids: BatchAids,
  ops: readonly WriteOp[],
  signal: AbortSignal,
): Promise<Written[]> {
  const { database } = aids.erp;
  let isCareful = false;
  for (let tried = 1; ; tried += 1) {
    try {
      return await database.transaction((open) => performAll(aids, ops, open, isCareful), signal);
    } catch (error) {
      if (isRefusal(error) && !isCareful) isCareful = true;
      else if (isBusy(error)) {
        if (tried >= most) return ops.map((): Written => ({ state: 'failed', error }));
      } else if (error instanceof AppError && error.kind === 'uncertain') {
        return ops.map((): Written => ({ state: 'uncertain', error }));
      } else throw error;
    }
  }
}
