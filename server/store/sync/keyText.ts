import { createHash } from 'node:crypto';

/** Longer texts do not fit an index of PostgreSQL together with the columns beside them. */
const maxBytes = 300;

/**
 * Texts from outside as one text that an index can hold. Different texts have different keys: what is too long, what
 * PostgreSQL refuses (U+0000, half a surrogate pair), what is empty and what looks like such a stand-in is replaced by its hash.
 */
export function keyText(...parts: readonly string[]): string {
  const [only = ''] = parts;
  const text = parts.length === 1 ? only : JSON.stringify(parts);
  const fits =
    text !== '' &&
    !text.startsWith('sha256:') &&
    !text.includes('\0') &&
    text.isWellFormed() &&
    Buffer.byteLength(text) <= maxBytes;
  if (fits) return text;
  return `sha256:${createHash('sha256').update(JSON.stringify(text)).digest('base64url')}`;
}
