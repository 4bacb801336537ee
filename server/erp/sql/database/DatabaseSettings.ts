import { z } from 'zod';

/** Which database the ERP keeps its records in. Secrets are in here: never log it. */
export const DatabaseSettings = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sqlite'), file: z.string().min(1) }),
  z.strictObject({
    type: z.literal('postgres'),
    url: z.string().min(1).describe('postgres://user:password@host:port/database'),
    connections: z.number().int().min(1).max(100).default(8),
  }),
]);
export type DatabaseSettings = z.input<typeof DatabaseSettings>;
