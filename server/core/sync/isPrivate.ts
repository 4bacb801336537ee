import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** Whether somebody marked it so that others are not to read it. `personal` is a hint to the reader only. */
export function isPrivate(fields: Fields): boolean {
  return fields.sensitivity === 'private' || fields.sensitivity === 'confidential';
}
