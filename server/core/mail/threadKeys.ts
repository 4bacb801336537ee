import type { Fields } from '../../../shared/records/SyncRecord.ts';
import { normalizeMessageId } from '../normalizeMessageId.ts';

/** So far back a thread is followed: the last that References names (RFC 5322 section 3.6.4). */
const mostReferences = 30;

/** Message-IDs of the mails that a mail answers, each once, without angle brackets: In-Reply-To and References. */
export function threadKeys({ inReplyTo, references }: Fields): string[] {
  const older = Array.isArray(references) ? (references as string[]).slice(-mostReferences) : [];
  // In-Reply-To may name several (RFC 5322 section 3.6.4).
  const answered = typeof inReplyTo === 'string' ? inReplyTo.split(/\s+(?=<)/) : [];
  return [...new Set([...answered, ...older].flatMap((id) => normalizeMessageId(id) ?? []))];
}
