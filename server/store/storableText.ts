import { createHash } from 'node:crypto';

/** Longer texts do not fit an index of PostgreSQL together with the columns beside them. */
const maxBytes = 600;

/**
 * A text from outside as the databases can hold it: PostgreSQL refuses U+0000, and half a surrogate
 * pair has no UTF-8. With `indexed`, a text too long for an index is replaced by its hash; only
 * equality matters there.
 */
export function storableText(text: string, indexed = false): string {
  const clean = text.replaceAll('\0', '').toWellFormed();
  if (!indexed || Buffer.byteLength(clean) <= maxBytes) return clean;
  return `sha256:${createHash('sha256').update(clean).digest('base64url')}`;
}
