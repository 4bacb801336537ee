import type { Area } from '../../../../shared/records/Area.ts';
import { isIdleLead } from '../../../../shared/records/isIdleLead.ts';
import type { Fields } from '../../../../shared/records/SyncRecord.ts';

/**
 * Whether a field says when something reminds that was off and is on with this change: what is said of it then is written
 * whatever it is, since nobody was told of the time that lay there.
 */
export function isRoused(area: Area, field: string, now: Fields, set: Fields): boolean {
  const isOff = (fields: Fields): boolean => isIdleLead(area, field, fields['reminderSet']);
  return field in set && isOff(now) && !isOff({ ...now, ...set });
}
