import { z } from 'zod';
import { Column, Constant, Table, Word } from '../names.ts';
import { AreaMapping } from '../sync/AreaMapping.ts';
import { WrittenValues } from '../sync/WrittenValues.ts';

const area = AreaMapping.optional().describe(
  'How a mail is kept; not said: as the first part of that area in `sync`.',
);

/** Attachments and inline pictures: a row each, which hangs on the mail. */
const Documents = z.strictObject({
  table: Table,
  mail: Column.describe('Holds the key of the mail.'),
  company: Column.optional(),
  number: Column.optional().describe('Counts 1, 2, 3 … within the mail.'),
  name: Column.describe('The file’s name, without what could be a path.'),
  type: Column.optional().describe('Such as application/pdf.'),
  size: Column.optional().describe('In bytes.'),
  bytes: Column.describe('What is in the file.'),
  inline: z
    .strictObject({ column: Column, is: Constant, isNot: Constant.optional() })
    .optional()
    .describe('Marks a picture that stands in the text.'),
  contentId: Column.optional().describe('By which the HTML body names a picture: cid:….'),
  values: WrittenValues.optional(),
});
export type DocumentsMapping = z.infer<typeof Documents>;

/** A table of assignments: a row for each record that a mail is filed to. */
const Assignments = z.strictObject({
  table: Table,
  mail: Column.describe('Holds the key of the mail.'),
  company: Column.optional(),
  kind: Column.describe('Holds what kind the record is of …'),
  kinds: z.record(Word, Constant).describe('… as the ERP calls it, by the mapping’s word.'),
  record: Column.describe('Holds the key of the record.'),
  values: WrittenValues.optional(),
});
export type AssignmentsMapping = z.infer<typeof Assignments>;

/** Where a mail goes that somebody files by hand (EM5, EM6; NX15): the mail, its records, its attachments. */
export const FilingMapping = z.strictObject({
  incomingMail: area,
  sentMail: area,
  records: z
    .record(Word, Column)
    .optional()
    .describe(
      'Columns of the mail that name a record of a kind. One that holds another already stays.',
    ),
  assignments: Assignments.optional().describe('For more records than columns can name.'),
  documents: Documents.optional().describe('Without it mails are filed without attachments.'),
});
export type FilingMapping = z.infer<typeof FilingMapping>;
