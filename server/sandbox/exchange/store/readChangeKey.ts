/** The number in a change key; null for what is none. */
export function readChangeKey(text: string): number | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === 30 && bytes.readUInt32LE(4) === 22 ? bytes.readUIntBE(24, 6) : null;
}
