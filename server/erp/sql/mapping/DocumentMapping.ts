import { z } from 'zod';
import { Column, Constant, Table, TextSource } from './names.ts';

/**
 * Where a record's own document is, as a PDF: in a column of bytes, or in a file below one folder; in the record's own row or,
 * with `table`, in a row that hangs on it.
 */
export const DocumentMapping = z
  .strictObject({
    blob: Column.optional().describe('The PDF’s bytes.'),
    path: Column.optional().describe('The PDF’s file below the folder `below`.'),
    below: z.string().min(1).optional().describe('${…} is filled in from the settings.'),
    name: TextSource.optional().describe(
      'The file’s name, of the columns of the same row; else the record’s number, or its title.',
    ),
    table: Table.optional().describe('Where it is not in the record’s own row.'),
    by: Column.optional().describe('Their column …'),
    from: Column.optional().describe('… that holds this column of ours; the key where not said.'),
    company: Column.optional().describe('Their column with the company.'),
    where: z
      .record(Column, z.union([Constant, z.array(Constant).min(1)]))
      .optional()
      .describe('Which of their rows count: column and value, or values.'),
    newest: Column.optional().describe('Of several rows, the one with the greatest counts.'),
  })
  .refine((document) => (document.blob === undefined) !== (document.path === undefined), {
    error: 'expected exactly one of blob, path',
  })
  .refine((document) => (document.path === undefined) === (document.below === undefined), {
    error: 'expected `below`, the folder in which the files are',
  })
  .refine((document) => (document.table === undefined) === (document.by === undefined), {
    error: 'expected `by` beside the table',
  })
  .refine(
    ({ table, from, company, where, newest }) =>
      table !== undefined || [from, company, where, newest].every((one) => one === undefined),
    { error: 'expected a table' },
  );
export type DocumentMapping = z.infer<typeof DocumentMapping>;
