import { z } from 'zod';
import { Column, Table } from '../names.ts';

const named = z.union([Column, z.array(Column).min(1)], {
  error: 'expected a column, or a list of them',
});

/**
 * Whose a record is: whom it is synced to. Beside it holds the kind's `visibility`. Either `everybody` in the company; or
 * columns with the user's key; or a table of assignments, such as the list on which a user puts contacts (EM7, BW11).
 */
export const OwnerMapping = z.union([
  z.literal('everybody'),
  z
    .strictObject({
      column: named
        .optional()
        .describe('Holds the key of the user; a new record gets it in the first.'),
      table: Table.optional().describe('A table of assignments, instead of a column.'),
      record: Column.optional().describe('Its column with the record’s key …'),
      from: Column.optional().describe('… or with this column of the record, such as a group.'),
      user: Column.optional().describe('Its column with the user’s key.'),
      company: Column.optional().describe('Its column with the company.'),
      unless: z.string().min(1).optional().describe('Users with this right have all.'),
    })
    .refine((owner) => (owner.column === undefined) !== (owner.table === undefined), {
      error: 'expected either a column or a table, record and user',
    })
    .refine(
      (owner) =>
        owner.table === undefined || (owner.record !== undefined && owner.user !== undefined),
      { error: 'expected record and user beside the table' },
    ),
]);
export type OwnerMapping = z.infer<typeof OwnerMapping>;
