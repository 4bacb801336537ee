import { createHash } from 'node:crypto';

/**
 * The id that Exchange gives a conversation: in each mailbox another one, long, case-sensitive, with
 * `/` and `+` as base64 has them.
 */
export function conversationId(mailboxId: string, thread: string): string {
  const digests = [0, 1].map((half) =>
    createHash('sha512').update(`${mailboxId}\n${thread}\n${half}`).digest(),
  );
  return `AAQkAD${Buffer.concat(digests).toString('base64').slice(0, 145)}=`;
}
