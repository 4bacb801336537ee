import { z } from 'zod';
import { Column, Flag, Label, Table, Word } from './names.ts';

/**
 * Something a user must have for the sync (BW3): a yes-or-no or a filled column of the user's own row, or of a row of another
 * table that belongs to the user.
 */
export const NeedMapping = z
  .strictObject({
    name: Word.describe('A stable word for it, such as licence.'),
    lacking: Label.describe('The sentence for who lacks it: what is missing, and what to do.'),
    has: Flag.describe(
      'Yes for those who have it; a column alone: unless it holds nothing, 0 or no.',
    ),
    table: Table.optional().describe('Where that column is, if not in the row of the user …'),
    on: z
      .record(Column, Column)
      .optional()
      .describe('… found by its columns, each equal to a column of the user.'),
  })
  .refine((need) => (need.table === undefined) === (need.on === undefined), {
    error: 'expected on beside table, and table beside on',
  });
export type NeedMapping = z.infer<typeof NeedMapping>;
