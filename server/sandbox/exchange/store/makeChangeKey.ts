/** A change key as Exchange makes them: base64 of kind, length, GUID and a number that only grows. */
export function makeChangeKey(mailbox: string, kind: 'folder' | 'item', version: number): string {
  const bytes = Buffer.alloc(30);
  bytes.writeUInt32LE(kind === 'folder' ? 1 : 17, 0);
  bytes.writeUInt32LE(22, 4);
  Buffer.from(mailbox.replaceAll('-', ''), 'hex').copy(bytes, 8);
  bytes.writeUIntBE(version, 24, 6);
  return bytes.toString('base64');
}
