import { z } from 'zod';
import { Figure } from './recordViews.ts';

/** What of a record can be put into the mail or appointment that is being written. */
export const Inserts = z
  .object({
    figures: z.array(Figure).describe('Everything a table of it shows, in the ERP’s order.'),
    address: z
      .array(z.string())
      .nullable()
      .describe('The lines of its postal address; null where the ERP has none.'),
    document: z
      .object({
        name: z.string().describe('A file’s name that ends in .pdf.'),
        bytes: z.number().int().nonnegative().nullable().describe('Null where nobody knows yet.'),
        isTooLarge: z.boolean().describe('Larger than this server hands out.'),
        most: z.number().int().describe('In bytes, what this server hands out.'),
      })
      .nullable()
      .describe('The record as a PDF; null where the ERP has none.'),
  })
  .meta({ id: 'Inserts' });
export type Inserts = z.infer<typeof Inserts>;

/** A record as a PDF. */
export const PrintedRecord = z
  .object({ name: z.string(), base64: z.string().describe('Its bytes (RFC 4648, section 4).') })
  .meta({ id: 'PrintedRecord' });
export type PrintedRecord = z.infer<typeof PrintedRecord>;
