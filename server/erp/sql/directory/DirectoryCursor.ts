import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Mapping } from '../mapping/Mapping.ts';

/**
 * How far the directory has been read. A section is one kind in one company. Kept by the store as an opaque text.
 * - `since`: for each section that was read to its end, the greatest value its change column held before (null: none);
 * - `at`: where a reading that was cut off goes on: in this section, after this row; `top` becomes the section's `since`.
 */
const Content = z.strictObject({
  mapping: z.string(),
  since: z.record(z.string(), z.string().nullable()),
  at: z
    .strictObject({
      section: z.string(),
      after: z.strictObject({ changed: z.string().nullable(), key: z.string() }),
      top: z.string().nullable(),
    })
    .nullable(),
});
export type DirectoryCursor = z.infer<typeof Content>;

/**
 * Reads a cursor. None, one that is not ours, and one made under another mapping all begin anew: whatever the mapping
 * changed may change every entry.
 */
export function readCursor(text: string | null, mapping: Mapping): DirectoryCursor {
  const made = fingerprint(mapping);
  const cursor = Content.safeParse(parse(text)).data;
  return cursor?.mapping === made ? cursor : { mapping: made, since: {}, at: null };
}

/** The cursor as text. */
export function writeCursor(cursor: DirectoryCursor): string {
  return JSON.stringify(cursor);
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function fingerprint(mapping: Mapping): string {
  return createHash('sha256').update(JSON.stringify(mapping)).digest('base64url').slice(0, 16);
}
