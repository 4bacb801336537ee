import { z } from 'zod';
import { Column, Word } from '../names.ts';
import { FieldSource } from './FieldSource.ts';
import { JoinMapping } from './JoinMapping.ts';
import { KeyMapping } from './KeyMapping.ts';
import { ListMapping } from './ListMapping.ts';
import { OwnerMapping } from './OwnerMapping.ts';
import { ProcedureMapping } from './ProcedureMapping.ts';
import { WrittenValues } from './WrittenValues.ts';

const never = z.literal('never');
const values = z.strictObject({ values: WrittenValues.optional() });

/**
 * How an area is kept in the ERP: records of one kind, whose table, rows, key and company are the kind's. What is not said
 * of create, update and delete is `never`.
 */
export const AreaMapping = z.strictObject({
  kind: Word.describe('One of `kinds`.'),
  joins: z.record(Word, JoinMapping).optional(),
  owner: OwnerMapping,
  list: ListMapping.optional().describe(
    'Which of them a user has chosen, where an account takes those on the list alone; an owner’s table is such a list already.',
  ),
  version: Column.optional().describe('Changes with every change of the row, and only then.'),
  changed: z
    .union([Column, z.array(Column).min(1)])
    .optional()
    .describe('When a row was last changed, or made; the kind’s `changed` where not said.'),
  changedBy: Column.optional().describe(
    'By whom: the key or login of one of `users`, or a name; told beside a conflict.',
  ),
  overlap: z
    .number()
    .int()
    .min(0)
    .max(86_400)
    .optional()
    .describe(
      'Seconds by which a change may be seen later than its time says; 120 where not said.',
    ),
  stamp: Column.optional().describe(
    'A text column of 400 characters or more that may hold our stamp.',
  ),
  fields: z
    .record(Word, FieldSource)
    .refine((fields) => Object.keys(fields).length > 0, { error: 'expected at least one field' }),
  create: z
    .union([never, z.strictObject({ key: KeyMapping, values: WrittenValues.optional() })])
    .optional(),
  update: z.union([never, values]).optional(),
  delete: z
    .union([never, z.literal('row'), z.strictObject({ values: WrittenValues })])
    .optional()
    .describe('row: the row is deleted; values: it is marked, and no row of the kind any more.'),
  procedures: z
    .strictObject({
      create: ProcedureMapping.optional().describe('Answers the key, unless one is given to it.'),
      update: ProcedureMapping.optional(),
      delete: ProcedureMapping.optional(),
    })
    .optional(),
});
export type AreaMapping = z.infer<typeof AreaMapping>;
