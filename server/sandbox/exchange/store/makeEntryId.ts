import type { ExchangeId } from './ExchangeId.ts';

/** Marks an entry id as one of this store, as the GUID of a store provider does. */
const provider = Buffer.from('c7a1f0f24be84d0e9b6a5d20c4e1b3aa', 'hex');
const types = { folder: 1, message: 7 };

/** The entry id of a folder or item, as MAPI and ConvertId have it. */
export function makeEntryId(id: ExchangeId): Buffer {
  const guid = guidBytes(id.mailbox);
  const isFolder = id.kind === 'folder';
  const type = Buffer.alloc(2);
  type.writeUInt16LE(isFolder ? types.folder : types.message);
  const parts = [Buffer.alloc(4), provider, type, guid, counter(id.folder)];
  return Buffer.concat(isFolder ? parts : [...parts, guid, counter(id.item)]);
}

function counter(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUIntBE(value, 0, 6);
  return bytes;
}

function guidBytes(guid: string): Buffer {
  return Buffer.from(guid.replaceAll('-', ''), 'hex');
}
