import { z } from 'zod';
import { RecordFamily } from '../../../../shared/recordViews.ts';
import { AddressMapping } from './AddressMapping.ts';
import { DocumentMapping } from './DocumentMapping.ts';
import { FigureMapping } from './FigureMapping.ts';
import { Column, Constant, Flag, Label, Table, TextSource, Word } from './names.ts';

const oneOrMore = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one).min(1)], { error: 'expected one, or a list of them' });

/** Who may see the records of a kind. What is not said is not restricted within the company. */
const Visibility = z.strictObject({
  right: z.string().min(1).optional().describe('Only users with this right see the kind at all.'),
  own: z
    .strictObject({
      column: oneOrMore(Column).describe('Holds the key of the user whose record it is.'),
      unless: z.string().min(1).optional().describe('Users with this right see all.'),
    })
    .optional()
    .describe('Users see only what is theirs (requirement BD5).'),
  confidential: z
    .strictObject({ flag: Flag, right: z.string().min(1) })
    .optional()
    .describe('Flagged records are seen by their own user and by users with this right.'),
});
export type Visibility = z.infer<typeof Visibility>;

const Field = z.strictObject({
  name: Word,
  label: Label,
  value: TextSource,
  link: z.enum(['mail', 'phone', 'web']).optional(),
});

const Related = z.strictObject({
  kind: Word.describe('The kind of the related records.'),
  by: Column.describe('Their column …'),
  from: Column.optional().describe('… that holds this column of ours; the key where not said.'),
});

/** How the directory finds a record: addresses, domains, numbers, words. */
const Directory = z.strictObject({
  addresses: z.array(Column).optional(),
  domains: z
    .array(Column)
    .optional()
    .describe('Columns with web or mail addresses of the organization itself.'),
  numbers: z.array(TextSource).optional(),
  texts: z.array(TextSource).optional(),
});

/** One kind of record: where it is, what a person calls it, who may see it, what hangs on it. */
export const KindMapping = z.strictObject({
  family: RecordFamily,
  label: Label,
  plural: Label,
  table: Table,
  where: z
    .record(Column, z.union([Constant, z.array(Constant).min(1), z.null()]))
    .optional()
    .describe('Which rows of the table are of this kind: column and value, or values.'),
  key: Column.describe('Unique within a company; text, whole number or UUID.'),
  company: Column,
  title: TextSource,
  number: TextSource.optional(),
  subtitle: TextSource.optional(),
  organization: z
    .strictObject({ kind: oneOrMore(Word), column: Column })
    .optional()
    .describe('The customer or supplier it belongs to; kinds are tried in order.'),
  figures: z.array(FigureMapping).max(12).optional(),
  fields: z.array(Field).max(60).optional(),
  related: z.array(Related).max(20).optional(),
  address: AddressMapping.optional().describe('Its postal address, to be put into mails.'),
  document: DocumentMapping.optional().describe('The record as a PDF, to be attached to mails.'),
  visibility: Visibility.optional(),
  openUrl: z
    .string()
    .min(1)
    .max(2000)
    .optional()
    .describe('Opens a record: a template whose values are URL-encoded.'),
  newest: Column.optional().describe('Orders lists, newest first; else `changed`, else the key.'),
  changed: Column.optional().describe('When a row was last changed; the directory reads by it.'),
  weight: Column.optional().describe(
    'A date or a number; else `changed`. Greater is likelier meant.',
  ),
  directory: Directory.optional(),
});
export type KindMapping = z.infer<typeof KindMapping>;
