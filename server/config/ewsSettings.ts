import { z } from 'zod';
import { Secret } from './Secret.ts';

/** How the service account signs in to Exchange; its rights are those of ApplicationImpersonation. */
const EwsSignIn = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['basic', 'ntlm']), user: z.string().min(1), password: Secret }),
  z.strictObject({
    type: z.literal('oauth'),
    tokenUrl: z.url({ protocol: /^https$/ }),
    clientId: z.string().min(1),
    clientSecret: Secret,
    scope: z.string().min(1),
  }),
]);

/** The setting `exchange.ews`: how the server itself reaches the mailboxes. */
export const ewsSettings = z.strictObject({
  url: z
    .string()
    .regex(/^(https:\/\/|http:\/\/127\.0\.0\.1[:/])[^\s@]+$/, 'https://…/EWS/Exchange.asmx')
    .describe('Of Exchange.asmx.'),
  signIn: EwsSignIn,
  category: z
    .string()
    .trim()
    .min(1)
    .max(255)
    // Outlook parts categories by these where it shows them in one field.
    .regex(/^[^,;]*$/, 'a name without comma and semicolon')
    .nullable()
    .default('ERP')
    .describe('The category that linked items get; null for none.'),
  addin: z
    .guid()
    .toLowerCase()
    .default('643667c2-1e01-4254-a674-6a2e2457f6ef')
    .describe('The Id of the manifest: what the pane keeps on mails is found under it.'),
});
