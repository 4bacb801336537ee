import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { normalizeMessageId } from '../normalizeMessageId.ts';

/** By what one mail is known in every mailbox that has it: its Message-ID; null where it has none. */
export function mailKey({ messageId }: Fields): string | null {
  return typeof messageId === 'string' ? normalizeMessageId(messageId) : null;
}
