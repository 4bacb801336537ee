import type { ExchangeId } from './ExchangeId.ts';

/** Bytes of an entry id ([MS-OXCDATA] 2.2.4). */
const folderBytes = 46;
const itemBytes = 70;

/** Reads the entry id of a folder or an item; null where it is neither. */
export function readEntryId(
  entry: Buffer,
  mailbox: string,
): Extract<ExchangeId, { kind: 'folder' | 'item' }> | null {
  if (entry.length !== folderBytes && entry.length !== itemBytes) return null;
  const folder = entry.readUIntBE(38, 6);
  return entry.length === folderBytes
    ? { kind: 'folder', mailbox, folder }
    : { kind: 'item', mailbox, folder, item: entry.readUIntBE(62, 6) };
}
