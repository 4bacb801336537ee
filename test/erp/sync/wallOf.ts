import type { FieldValue } from '../../../shared/records/SyncRecord.ts';
import { isMoment } from '../../../shared/records/isMoment.ts';

/** The zone of the tests' ERP and of the contract's samples: wall times are written as they are. */
export const erpZone = 'Asia/Kolkata';

/** A moment as the ERP's own programs write it: yyyy-mm-dd hh:mm:ss on their clock. */
export function wallOf(value: FieldValue | null | undefined): string | null {
  if (!isMoment(value)) return null;
  return value.kind === 'date' ? value.date : value.local.replace('T', ' ');
}
