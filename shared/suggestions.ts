import { z } from 'zod';
import { RecordSummary } from './recordViews.ts';

/** Why a record is suggested; the pane says it in words. */
export const SuggestionReason = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('address'),
      address: z.string(),
      contact: z
        .string()
        .nullable()
        .describe('The contact of the organization who has it; null where it is the record’s own.'),
    }),
    z.object({ type: z.literal('domain'), domain: z.string() }),
    z.object({
      type: z.literal('number'),
      number: z.string().describe('As it stands in the text.'),
      where: z.enum(['subject', 'body', 'attachment']),
    }),
    z.object({ type: z.literal('thread'), linkedBy: z.string(), linkedAt: z.iso.datetime() }),
  ])
  .meta({ id: 'SuggestionReason' });
export type SuggestionReason = z.infer<typeof SuggestionReason>;

/** A record that this item probably concerns, best first, with every reason found. */
export const Suggestion = z
  .object({ record: RecordSummary, reasons: z.array(SuggestionReason).min(1) })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

/** A person on the item and who that is in the ERP: none, one, or several records. */
export const RecognizedPerson = z
  .object({ address: z.string(), records: z.array(RecordSummary) })
  .meta({ id: 'RecognizedPerson' });
export type RecognizedPerson = z.infer<typeof RecognizedPerson>;
