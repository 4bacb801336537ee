import { z } from 'zod';
import { RecordRef } from './recordViews.ts';

/** What hangs on a mail that can be filed. */
export const FilableAttachment = z
  .object({
    id: z.string(),
    name: z.string().describe('A file’s name, without what could be a path.'),
    size: z.number().int().describe('In bytes, about.'),
    isInline: z.boolean().describe('A picture that stands in the text.'),
  })
  .meta({ id: 'FilableAttachment' });
export type FilableAttachment = z.infer<typeof FilableAttachment>;

/** How it is with the filing of a mail. */
export const FilingState = z
  .object({
    progress: z
      .object({ done: z.number().int(), total: z.number().int() })
      .nullable()
      .describe(
        'How many parts are there of how many, while the caller’s own filing is under way.',
      ),
    busy: z.string().nullable().describe('Who else is filing it at the moment.'),
    filed: z
      .object({
        by: z.string(),
        isMine: z.boolean(),
        at: z.iso.datetime(),
        records: z.array(z.object({ ref: RecordRef, title: z.string() })),
        documents: z.number().int().describe('Attachments and pictures that went with it.'),
      })
      .nullable()
      .describe('Who filed it by hand, when, and to what.'),
  })
  .meta({ id: 'FilingState' });
export type FilingState = z.infer<typeof FilingState>;

/** A mail that can be filed: what can be chosen, and how it is. */
export const FilableMail = z
  .object({
    attachments: z.array(FilableAttachment),
    keepsDocuments: z.boolean().describe('Whether this ERP keeps attachments.'),
    kinds: z.array(z.string()).describe('Kinds of records that a mail can be filed to.'),
    isInErp: z.boolean().describe('It is there already, whoever put it there.'),
    state: FilingState,
  })
  .meta({ id: 'FilableMail' });
export type FilableMail = z.infer<typeof FilableMail>;
