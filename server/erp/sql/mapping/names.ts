import { z } from 'zod';

/** A table or view; `schema.table` where it is not in the database's search path. */
export const Table = z.string().min(1).max(128);

/** A column, exactly as the database's catalogue spells it. */
export const Column = z.string().min(1).max(128);

/**
 * A column, or a template: `{zip} {town}[, {country}]`. What stands in brackets is left out where one of
 * its columns is empty; `{state|invoiceState}` says a code in words. See parseTemplate.ts.
 */
export const TextSource = z.string().min(1).max(1000);

/** A value as it stands in the database. */
export const Constant = z.union([z.string(), z.number(), z.boolean()], {
  error: 'expected a text, a number, true or false',
});
export type Constant = z.infer<typeof Constant>;

/**
 * A yes or no: the column alone, or with the value that means yes. The column alone means yes unless it holds 0,
 * false, N, no, nein or nothing, so that an unknown word locks and hides rather than opens.
 */
export const Flag = z.union(
  [Column, z.strictObject({ column: Column, is: Constant.or(z.array(Constant).min(1)) })],
  { error: 'expected a column, or {column, is}' },
);
export type Flag = z.infer<typeof Flag>;

/** A text in the languages of the product; English stands in where French or Italian is not written. */
export const Label = z.strictObject({
  en: z.string().min(1),
  de: z.string().min(1),
  fr: z.string().min(1).optional(),
  it: z.string().min(1).optional(),
});

/** A stable word of the mapping. */
export const Word = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, {
  error: 'expected a word of at most 40 letters and digits that starts with a letter',
});
