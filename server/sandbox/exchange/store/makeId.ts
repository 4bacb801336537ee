import type { ExchangeId } from './ExchangeId.ts';
import { makeEntryId } from './makeEntryId.ts';

/**
 * An id as Exchange makes them: base64 of the mailbox's GUID as text and the entry id of MAPI, a folder's of 46 bytes,
 * an item's of 70 ([MS-OXCDATA] 2.2.4.1 and 2.2.4.2), and what says which occurrence or attachment.
 */
export function makeId(id: ExchangeId): string {
  const entry = makeEntryId(id);
  const head = Buffer.from([id.kind === 'occurrence' ? 1 : 0, 3, 36]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(entry.length);
  return Buffer.concat([head, Buffer.from(id.mailbox, 'latin1'), length, entry, tail(id)]).toString(
    'base64',
  );
}

function tail(id: ExchangeId): Buffer {
  if (id.kind === 'occurrence') {
    const bytes = Buffer.alloc(10);
    bytes.writeUInt16BE(8);
    bytes.writeBigInt64BE(BigInt(id.original), 2);
    return bytes;
  }
  if (id.kind === 'attachment') {
    const bytes = Buffer.alloc(7);
    bytes.writeUInt8(1);
    bytes.writeUInt16BE(4, 1);
    bytes.writeUInt32BE(id.attachment, 3);
    return bytes;
  }
  return Buffer.alloc(1);
}
