import { z } from 'zod';

const Html = z.string().max(1_048_576);

/** A mail that is written in the small Outlook: an answer to another one, or a new one. */
export const MailDraft = z.discriminatedUnion('form', [
  z.object({
    form: z.enum(['reply', 'replyAll']),
    itemId: z.string().min(1).max(1000),
    html: Html,
  }),
  z.object({
    form: z.literal('newMail'),
    to: z.array(z.email().max(400)).min(1).max(500),
    subject: z.string().max(255),
    html: Html,
  }),
]);
export type MailDraft = z.infer<typeof MailDraft>;
