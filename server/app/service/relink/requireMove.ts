import type { RecordSummary } from '../../../../shared/recordViews.ts';
import { AppError } from '../../../core/AppError.ts';
import { refKey } from '../../../core/refKey.ts';
import type { RecordMove } from '../../../ports/LinkStore.ts';
import type { ServicePorts } from '../ServicePorts.ts';
import { findRecord } from './findRecord.ts';

/**
 * Whether one record can have become the other: of one kind and company, the new one in the ERP, the old one not any more. A
 * number that was typed wrongly would otherwise tear apart what belongs together.
 *
 * @param oldStays the ERP keeps what was merged into another, and somebody says that it is so.
 * @returns the new record; null where it is there and none of the accounts may see it.
 * @throws AppError `invalid-input`, reason `not-a-move`; `not-found`, reason `record-unknown`; `conflict`, reason
 * `old-record-there`; whatever the ERP fails with.
 */
export async function requireMove(
  ports: Pick<ServicePorts, 'accounts' | 'erp'>,
  { from, to }: RecordMove,
  oldStays: boolean,
  signal: AbortSignal,
): Promise<RecordSummary | null> {
  const isAlike = from.company === to.company && from.kind === to.kind;
  if (!isAlike || refKey(from) === refKey(to)) {
    throw new AppError('invalid-input', 'Old and new number have to differ.', {
      reason: 'not-a-move',
    });
  }
  const record = await findRecord(ports, to, signal);
  if (record === null) {
    throw new AppError('not-found', 'There is no record with the new number.', {
      reason: 'record-unknown',
    });
  }
  if (!oldStays && (await findRecord(ports, from, signal)) !== null) {
    throw new AppError('conflict', 'The record with the old number is still in the ERP.', {
      reason: 'old-record-there',
    });
  }
  return record === 'unseen' ? null : record;
}
