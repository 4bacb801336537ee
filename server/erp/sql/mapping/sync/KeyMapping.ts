import { z } from 'zod';
import { Column, Constant, Table } from '../names.ts';

/** How the key of a new record is made. */
export const KeyMapping = z.union([
  z
    .enum(['identity', 'uuid', 'highest'])
    .describe(
      'identity: the database gives it; highest: one more than the greatest in the company, tried again where two did so.',
    ),
  z.strictObject({ sequence: z.string().min(1).max(128) }),
  z.strictObject({
    numbers: z
      .strictObject({
        table: Table,
        column: Column,
        where: z
          .record(Column, z.union([Constant, z.null()]))
          .optional()
          .describe('Which row of it: column and value, with words as in `values`: {company}.'),
        holds: z.enum(['last', 'next']).optional().describe('last where not said.'),
      })
      .describe('A number range: the row is counted up in the same transaction.'),
  }),
  z.strictObject({
    procedure: z
      .string()
      .min(1)
      .max(128)
      .describe('A function without arguments that answers the key.'),
  }),
]);
export type KeyMapping = z.infer<typeof KeyMapping>;
