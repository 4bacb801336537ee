import { createHash } from 'node:crypto';

/** The same for a mailbox at every start, so that a paired mailbox stays paired. */
export function mailboxGuid(mailboxId: string): string {
  const hex = createHash('sha256').update(`try-out ${mailboxId}`).digest('hex');
  const ends = [8, 12, 16, 20, 32];
  return ends.map((end, index) => hex.slice(index === 0 ? 0 : ends[index - 1], end)).join('-');
}
