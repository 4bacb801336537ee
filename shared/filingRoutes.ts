import { z } from 'zod';
import { FilableMail, FilingState, HandedMail, HandedPart } from './filing.ts';
import { filingLimits } from './filingLimits.ts';
import { ItemRef } from './items.ts';
import { RecordRef } from './recordViews.ts';

/** Routes by which a mail is filed into the ERP; part of `routes`. */
export const filingRoutes = {
  showFiling: {
    method: 'post',
    path: '/api/filing/show',
    summary: 'What of a mail can be filed into the ERP, and who filed it when.',
    session: true,
    body: z.object({
      item: ItemRef,
      writer: z
        .string()
        .max(400)
        .optional()
        .describe('Whose mail it is; needed where the server cannot read it.'),
    }),
    answer: FilableMail,
  },
  fileMail: {
    method: 'post',
    path: '/api/filing',
    summary:
      'Files a mail to records, with chosen attachments; answers when that is done, and goes on when nobody waits.',
    session: true,
    body: z.object({
      item: ItemRef,
      records: z.array(RecordRef).min(1).max(filingLimits.records),
      attachments: z.array(z.string().min(1).max(2000)).max(filingLimits.attachments),
      again: z.boolean().describe('Adds to a mail that somebody filed already.'),
      isHanded: z.boolean().optional().describe('The pane has handed the mail over.'),
    }),
    answer: FilingState,
  },
  handOverMail: {
    method: 'post',
    path: '/api/filing/handed',
    summary:
      'Begins to hand over a mail that the server cannot read, or goes on with it; says what is there already.',
    session: true,
    body: z.object({
      item: ItemRef,
      mail: HandedMail,
      chosen: z
        .array(z.string().min(1).max(2000))
        .max(filingLimits.attachments)
        .describe('Ids of the attachments that follow.'),
    }),
    answer: z.object({ parts: z.array(HandedPart) }),
  },
  handOverPart: {
    method: 'put',
    path: '/api/filing/handed/:id',
    summary: 'Bytes of a part of a mail that is handed over; what is there already is left out.',
    session: true,
    bytes: true,
    query: z.object({
      at: z.coerce.number().int().min(0).describe('Where in the part they begin.'),
      size: z.coerce
        .number()
        .int()
        .min(0)
        .max(filingLimits.bytes)
        .describe('How many bytes the part has.'),
    }),
    answer: z.object({ has: z.number().int(), isWhole: z.boolean() }),
  },
  showFilingProgress: {
    method: 'post',
    path: '/api/filing/progress',
    summary: 'How far the caller’s filing of a mail is.',
    session: true,
    body: z.object({ item: ItemRef }),
    answer: FilingState.pick({ progress: true }),
  },
  stopFiling: {
    method: 'post',
    path: '/api/filing/stop',
    summary: 'Stops the caller’s filing of a mail; nothing of it stays in the ERP.',
    session: true,
    body: z.object({ item: ItemRef }),
    answer: z.object({}),
  },
  withdrawFiling: {
    method: 'post',
    path: '/api/filing/withdraw',
    summary: 'Takes a mail that was filed by hand out of the ERP again.',
    session: true,
    body: z.object({ item: ItemRef }),
    answer: FilingState,
  },
} as const;
