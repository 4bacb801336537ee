import { z } from 'zod';

/** A person on an item: sender, recipient, organizer, attendee. */
export const Person = z
  .object({
    name: z.string().max(400),
    address: z
      .string()
      .max(400)
      .describe('SMTP address as the item shows it; may be empty or broken.'),
    role: z.enum(['from', 'to', 'cc', 'bcc', 'organizer', 'required', 'optional']),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/**
 * Which item this is. A mail is known by its internetMessageId, the same for every colleague who has
 * it. An appointment is known by the mark that linking puts on it, before that only by its id in
 * this mailbox (design.md, "Identity"; on-premises Office.js shows no iCalUID).
 */
export const ItemRef = z
  .object({
    kind: z.enum(['mail', 'appointment']),
    internetMessageId: z
      .string()
      .max(1000)
      .nullable()
      .describe('Mails only; null where the mail has none.'),
    mark: z
      .string()
      .max(100)
      .nullable()
      .describe('What an earlier link wrote into the item’s custom properties.'),
    itemId: z
      .string()
      .max(1000)
      .nullable()
      .describe('The id in this mailbox; null for an item never saved.'),
    conversationId: z.string().max(1000).nullable(),
    isWritten: z
      .boolean()
      .optional()
      .describe('A mail that is being written: it is known by its mark alone until it is sent.'),
    isWhole: z.boolean().optional().describe('The whole series is meant of which this is a date.'),
    subject: z.string().max(2000).describe('Kept with the link so that it can be named later.'),
  })
  .meta({ id: 'ItemRef' });
export type ItemRef = z.infer<typeof ItemRef>;
