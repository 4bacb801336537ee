import { z } from 'zod';
import { filingLimits } from './filingLimits.ts';
import { Person } from './items.ts';
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
        hidden: z
          .number()
          .int()
          .describe('To how many more a colleague filed it, which this user may not see.'),
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
    reader: z
      .enum(['server', 'pane'])
      .describe(
        'Who reads the mail: the server; or the pane, which hands it over, and then no attachments are named here.',
      ),
    state: FilingState,
  })
  .meta({ id: 'FilableMail' });
export type FilableMail = z.infer<typeof FilableMail>;

/** A mail that the pane hands over because the server cannot read it: all but what has many bytes. */
export const HandedMail = z
  .object({
    people: z
      .array(Person)
      .max(3000)
      .describe('Who wrote it and whom it went to, as Outlook says.'),
    at: z.iso.datetime().describe('When it was received, or sent where it is an own one.'),
    attachments: z
      .array(
        z.object({
          id: z.string().min(1).max(2000),
          name: z.string().max(1000),
          contentType: z.string().max(200),
          size: z.number().int().min(0).describe('In bytes, about.'),
          isInline: z.boolean(),
          contentId: z.string().max(1000).nullable().describe('By which the HTML body names it.'),
        }),
      )
      .max(filingLimits.attachments)
      .describe('All that hang on it, whether they are filed or not.'),
  })
  .meta({ id: 'HandedMail' });
export type HandedMail = z.infer<typeof HandedMail>;

/** A part of a mail that is handed over: a form of its body, or an attachment. */
export const HandedPart = z
  .object({
    of: z.string().describe('`text`, `html`, or an attachment’s id.'),
    id: z.string().describe('Names the part when its bytes are sent.'),
    has: z.number().int().describe('Bytes that are there.'),
    isWhole: z.boolean(),
  })
  .meta({ id: 'HandedPart' });
export type HandedPart = z.infer<typeof HandedPart>;
