import { z } from 'zod';
import { Column, Table } from '../names.ts';

/** A table of assignments that says which records a user has chosen, such as a list of contacts (EM7, BW11). */
export const ListMapping = z.strictObject({
  table: Table.describe('The table of assignments.'),
  record: Column.describe('Its column with the record’s key …'),
  from: Column.optional().describe('… or with this column of the record, such as a group.'),
  user: Column.describe('Its column with the user’s key.'),
  company: Column.optional().describe('Its column with the company.'),
});
export type ListMapping = z.infer<typeof ListMapping>;
