import { z } from 'zod';
import { Column, Constant, Word } from '../names.ts';

const Argument = z
  .strictObject({
    field: Word.optional().describe('What would be written into the field’s first column.'),
    column: Column.optional().describe('What would be written into this column.'),
    key: z.literal(true).optional(),
    user: z.literal(true).optional(),
    company: z.literal(true).optional(),
    value: z.union([Constant, z.null()]).optional().describe('As in `values`: {now} and others.'),
  })
  .refine((argument) => Object.keys(argument).length === 1, {
    error: 'expected exactly one of field, column, key, user, company, value',
  });
export type ProcedureArgument = z.infer<typeof Argument>;

/** A stored procedure or function, instead of a statement that writes columns. */
export const ProcedureMapping = z.strictObject({
  name: z.string().min(1).max(256),
  args: z.array(Argument).max(100),
  as: z
    .enum(['select', 'call'])
    .optional()
    .describe(
      'A function that is selected, or a procedure that is called; by the database usually.',
    ),
});
export type ProcedureMapping = z.infer<typeof ProcedureMapping>;
