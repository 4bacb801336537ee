import { z } from 'zod';
import { RecordKind } from './recordViews.ts';

/** Who is signed in, and what this ERP has. */
export const Session = z
  .object({
    token: z.string().describe('Sent as `Authorization: Bearer` from now on.'),
    expiresAt: z.iso.datetime(),
    user: z.object({
      id: z.string(),
      name: z.string(),
      company: z.string(),
      companyName: z.string(),
    }),
    erp: z.object({
      name: z.string(),
      kinds: z.array(RecordKind),
      takesMails: z.boolean().optional().describe('Mails can be filed into it by hand.'),
    }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;
