import { createHash } from 'node:crypto';

/**
 * The id of the pair that a form may begin: the same whenever the form is sent again, and another for every account, so that
 * nobody can name somebody else's. Formed as a UUID of a name (RFC 9562 section 5.8).
 */
export function pairIdOf(account: string, key: string): string {
  const digest = createHash('sha256').update(`erp-link create\n${account}\n${key}`).digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = digest.toString('hex');
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20)];
  return [...parts, text.slice(20, 32)].join('-');
}
