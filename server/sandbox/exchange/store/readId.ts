import type { ExchangeId } from './ExchangeId.ts';
import { makeId } from './makeId.ts';
import { readEntryId } from './readEntryId.ts';

const entryStart = 41;
/** The shortest entry id, a folder's. */
const leastEntry = 46;

/** What an id stands for; null for what this store never made, a changed letter included. */
export function readId(text: string): ExchangeId | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < entryStart + leastEntry) return null;
  const mailbox = bytes.subarray(3, 39).toString('latin1');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(mailbox)) return null;
  const length = bytes.readUInt16BE(39);
  const id = readEntryId(bytes.subarray(entryStart, entryStart + length), mailbox);
  if (id === null) return null;
  const full = id.kind === 'item' ? withTail(id, bytes, entryStart + length) : id;
  // Whatever was altered gives another text than the one made of what was understood.
  return full !== null && makeId(full) === text ? full : null;
}

function withTail(
  id: Extract<ExchangeId, { kind: 'item' }>,
  bytes: Buffer,
  at: number,
): ExchangeId | null {
  const left = bytes.length - at;
  if (left === 1) return id;
  if (left === 10) {
    return { ...id, kind: 'occurrence', original: Number(bytes.readBigInt64BE(at + 2)) };
  }
  return left === 7 ? { ...id, kind: 'attachment', attachment: bytes.readUInt32BE(at + 3) } : null;
}
