import { z } from 'zod';
import { Secret } from './Secret.ts';

/** The setting `erp.database`. */
export const erpDatabaseSettings = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sqlite'), file: z.string() }),
  z.strictObject({
    type: z.literal('postgres'),
    url: z.string().describe('postgres://user@host:port/database, without the password.'),
    password: Secret.nullable().default(null),
    connections: z.number().int().min(1).max(100).default(8),
  }),
]);
