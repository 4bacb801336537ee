import type { RecordRef } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import type { SqlRow } from '../database/SqlDatabase.ts';
import type { Permissions } from '../rights/Permissions.ts';
import type { SqlErp } from './SqlErp.ts';
import type { SqlKind } from './SqlKind.ts';
import { readRows } from './readRows.ts';
import { unknownKind } from './unknownKind.ts';

/**
 * The row of one record.
 * @throws AppError `not-found` when it is gone, `not-allowed` when it is hidden from this user.
 */
export async function readOne(
  erp: SqlErp,
  ref: RecordRef,
  columns: (kind: SqlKind) => readonly string[],
  permissions: Permissions,
  signal: AbortSignal,
): Promise<{ kind: SqlKind; row: SqlRow }> {
  const kind = erp.kinds.get(ref.kind);
  if (!kind) throw unknownKind(ref.kind);
  if (ref.company !== permissions.company) throw hidden();
  const read = await readRows(erp, kind, [ref.key], columns(kind), permissions, signal);
  const answer = read.get(ref.key) ?? { state: 'gone' };
  switch (answer.state) {
    case 'found':
      return { kind, row: answer.row };
    case 'gone':
      throw new AppError('not-found', 'This record is no longer in the ERP.', {
        reason: 'record-gone',
      });
    case 'hidden':
      throw hidden();
    case 'failed':
      throw answer.error;
  }
}

function hidden(): AppError {
  return new AppError('not-allowed', 'You may not see this record in the ERP.', {
    reason: 'record-hidden',
  });
}
