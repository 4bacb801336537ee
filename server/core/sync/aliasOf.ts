import type { Fields } from '../../../shared/records/SyncRecord.ts';

/** By what one meeting is known in many calendars, and one mail in many mailboxes (NX16); null for nothing. */
export function aliasOf(fields: Fields): string | null {
  const alias = fields.iCalUid ?? fields.messageId;
  return typeof alias === 'string' && alias !== '' ? alias : null;
}
