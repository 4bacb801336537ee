import { z } from 'zod';
import { AppError } from '../../../../core/AppError.ts';

/**
 * How far the changes of one collection have been read; an opaque text to all others.
 * - `made`: under which mapping, and with which way of finding changes;
 * - `all`: while everything is read, the key it has come to (null: not begun);
 * - `place`: level 1, the place in the spool from which on changes are still to be read;
 * - `since`: level 2, by change column the value from which on rows are still to be read (null: all that have one);
 * - `members`: level 2, who was on the user's list (MemberSet);
 * - `at`: level 2, where a reading that was cut off goes on, and what `since` becomes when it is through.
 */
const Content = z.strictObject({
  made: z.string(),
  all: z.strictObject({ after: z.string().nullable() }).nullable(),
  place: z.string().nullable(),
  since: z.record(z.string(), z.string().nullable()),
  members: z.string().optional(),
  at: z
    .strictObject({
      source: z.string(),
      after: z.strictObject({ changed: z.string(), key: z.string() }).nullable(),
      next: z.record(z.string(), z.string().nullable()),
    })
    .nullable(),
});
export type ListCursor = z.infer<typeof Content>;

/** Reads a cursor. @throws AppError `cursor-expired` for one that was made under another mapping, or that is none. */
export function readCursor(text: string, made: string): ListCursor {
  let said: unknown = null;
  try {
    said = JSON.parse(text);
  } catch {
    // Refused below, like every other text that is none of ours.
  }
  const cursor = Content.safeParse(said).data;
  if (cursor?.made === made) return cursor;
  throw new AppError('cursor-expired', 'The ERP’s mapping has changed; everything is read again.', {
    reason: 'mapping-changed',
  });
}
