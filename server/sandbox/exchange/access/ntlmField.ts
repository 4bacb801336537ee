/** What a field of an NTLM message holds, its place and length being there at that byte ([MS-NLMP] 2.2.1). */
export function ntlmField(message: Buffer, at: number): Buffer {
  if (message.length < at + 8) return Buffer.alloc(0);
  const offset = message.readUInt32LE(at + 4);
  return message.subarray(offset, offset + message.readUInt16LE(at));
}
