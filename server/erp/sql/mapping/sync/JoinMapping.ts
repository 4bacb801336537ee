import { z } from 'zod';
import { Column, Constant, Table } from '../names.ts';
import { ColumnName } from './ColumnName.ts';

/** One row of another table that belongs to the record, or none (a left join). It is only read. */
export const JoinMapping = z.strictObject({
  table: Table,
  on: z
    .record(Column, ColumnName)
    .refine((on) => Object.keys(on).length > 0, { error: 'expected at least one pair of columns' })
    .describe('Their column: ours, or one of a join above (`firm.key`).'),
  where: z
    .record(Column, z.union([Constant, z.null()]))
    .optional()
    .describe('Which of their rows: column and value.'),
  changed: Column.optional().describe('When their row was last changed; tells of changes there.'),
});
export type JoinMapping = z.infer<typeof JoinMapping>;
