import { hash } from 'node:crypto';
import type { SqlRow } from '../../database/SqlDatabase.ts';

/** What stands before a value in the hash, by what it is: no character of a text is as large. */
const begin = { text: 0x10001, nothing: 0x10002, bytes: 0x10003, other: 0x10004 };

/**
 * Tells a row's content in these columns by 64 bits: equal values give an equal text, on one database with one driver. Made of
 * the values as they are read, since a change that only the database sees is a change too; another driver that writes
 * values in another way makes everything look changed once, which costs a comparison and writes nothing.
 *
 * What can go wrong: a change whose content has the same hash is not seen until the record changes once more. Two contents
 * of which only one character differs never have the same, since each step can be undone. Of others one in 2^64 has, if the
 * hash is as good as chance, which nobody has proven: with a million changes a day that is once in 10^10 years. It is two
 * multiplicative hashes (a step as FNV-1a's, and a shift so that high bits reach low ones) and not SHA-256, which takes twice
 * as long. So whoever may write a record in the ERP can make two contents with the same one on purpose: that hides a change
 * of their own from the sync and no more, since a write compares the columns themselves.
 */
export function fingerprint(row: SqlRow, aliases: readonly string[]): string {
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (const alias of aliases) {
    const value = row[alias];
    let text: string;
    let kind: number;
    if (typeof value === 'string') {
      text = value;
      kind = begin.text;
    } else if (value === null || value === undefined) {
      text = '';
      kind = begin.nothing;
    } else if (value instanceof Uint8Array) {
      text = hash('sha256', value, 'base64url');
      kind = begin.bytes;
    } else {
      text = String(value);
      kind = begin.other;
    }
    one = Math.imul(one ^ kind, 0x9e3779b1);
    two = Math.imul(two ^ kind, 0x5f356495);
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ (one >>> 15) ^ code, 0x9e3779b1);
      two = Math.imul(two ^ (two >>> 13) ^ code, 0x5f356495);
    }
  }
  return `${spread(one)}.${spread(two)}`;
}

/** So that contents that are alike look nothing alike. */
function spread(hashed: number): number {
  const once = Math.imul(hashed ^ (hashed >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
