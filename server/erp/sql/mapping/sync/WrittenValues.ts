import { z } from 'zod';
import { Column, Constant } from '../names.ts';

/**
 * Columns that every write of a kind sets. A text may have words in it: `{now}` `{today}` `{time}` (on the clock of
 * `timeZone`), `{unix}` (seconds since 1970), `{user}`, `{company}`, `{key}`, `{uuid}`.
 */
export const WrittenValues = z.record(Column, z.union([Constant, z.null()]));
export type WrittenValues = z.infer<typeof WrittenValues>;

/** The words that can stand in a {@link WrittenValues} text. */
export const valueWords = [
  'now',
  'today',
  'time',
  'unix',
  'user',
  'company',
  'key',
  'uuid',
] as const;
