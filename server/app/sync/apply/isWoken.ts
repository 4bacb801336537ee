import type { Area } from '../../../../shared/records/Area.ts';
import { isIdleLead } from '../../../../shared/records/isIdleLead.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';

/**
 * Whether our write turned a reminder on, and a field that it did not set may say since when that reminds: a side holds a time
 * for a reminder that is off (Outlook 15 minutes where nobody ever set one), of the thing as of exceptions of its series, and
 * while it was off that counted for nothing (settleReminder).
 *
 * @param set what was written. @param before what the side said until then.
 */
export function isWoken(area: Area, field: string, set: Fields, before: Fields): boolean {
  const was = before['reminderSet'];
  if (set['reminderSet'] !== true || (was !== false && was !== null)) return false;
  return set[field] === undefined && (field === 'recurrence' || isIdleLead(area, field, was));
}
