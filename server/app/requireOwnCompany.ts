import type { RecordRef } from '../../shared/recordViews.ts';
import { AppError } from '../core/AppError.ts';
import type { Caller } from './Caller.ts';

/** @throws AppError `not-allowed` for a record of a company in which the caller does not work. */
export function requireOwnCompany(caller: Caller, ref: RecordRef): void {
  if (ref.company === caller.erp.company) return;
  throw new AppError('not-allowed', 'You may not see this record in the ERP.', {
    reason: 'record-hidden',
  });
}
