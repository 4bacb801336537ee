import { createHash } from 'node:crypto';

/** How a question is called on the console: the same as long as it is open, whatever comes before it in the list. */
export function questionCode(account: string, area: string, key: string): string {
  const digest = createHash('sha256').update(JSON.stringify([account, area, key]));
  // Signs that nobody takes for one another.
  return Array.from(digest.digest().subarray(0, 5), (byte) => signs[byte % signs.length]).join('');
}

const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
