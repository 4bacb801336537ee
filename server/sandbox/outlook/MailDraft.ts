import { z } from 'zod';
import { DraftFile } from './DraftFile.ts';

const Html = z.string().max(1_048_576);
const People = z.array(z.email().max(400)).max(500);
const shared = {
  cc: People.optional(),
  subject: z.string().max(255).optional(),
  html: Html,
  /** What add-ins keep on it, by add-in. */
  properties: z.record(z.string().max(100), z.record(z.string(), z.unknown())).optional(),
  attachments: z.array(DraftFile).max(100).optional(),
};

/** A mail that is written in the small Outlook: an answer to another one, or a new one. */
export const MailDraft = z.discriminatedUnion('form', [
  z.object({
    form: z.enum(['reply', 'replyAll', 'forward']),
    itemId: z.string().min(1).max(1000),
    /** Those of the mail that is answered where they are left out. */
    to: People.optional(),
    ...shared,
  }),
  z.object({ form: z.literal('newMail'), to: People.min(1), ...shared }),
]);
export type MailDraft = z.infer<typeof MailDraft>;
