import { z } from 'zod';
import type { Connection } from '../../ports/AccountStore.ts';

/** What of a connection is kept in its body; all but the secret. */
export const connectionShape = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().trim().min(1),
  kind: z.literal('ews'),
  url: z.url({ protocol: /^https?$/ }),
  signIn: z.discriminatedUnion('way', [
    z.strictObject({ way: z.enum(['ntlm', 'basic']), user: z.string().min(1) }),
    z.strictObject({
      way: z.literal('oauth'),
      tokenUrl: z.url({ protocol: /^https?$/ }),
      clientId: z.string().min(1),
      scope: z.string(),
    }),
  ]),
  impersonates: z.boolean(),
  changedAt: z.number().int(),
  refusedAt: z.number().int().nullable().optional(),
}) satisfies z.ZodType<Connection>;
