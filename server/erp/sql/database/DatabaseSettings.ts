import { z } from 'zod';

const connections = z.number().int().min(1).max(100).default(8).describe('How many at once.');

const Url = z.string().min(1);

/** Which database the ERP keeps its records in. Secrets are in here: never log it. */
export const DatabaseSettings = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sqlite'), file: z.string().min(1) }),
  z.strictObject({
    type: z.literal('postgres'),
    url: Url.describe('postgres://user:password@host:port/database'),
    connections,
  }),
  z.strictObject({
    type: z.literal('mariadb'),
    url: Url.describe('mariadb://user:password@host:port/database; see mariadbOptions.ts'),
    connections,
  }),
  z.strictObject({
    type: z.literal('mssql'),
    url: Url.describe('mssql://user:password@host:port/database; see mssqlOptions.ts'),
    connections,
  }),
  z.strictObject({
    type: z.literal('odbc'),
    connection: z
      .string()
      .min(1)
      .describe('An ODBC connection string, such as DSN=ERP;UID=…;PWD=…'),
    speaks: z
      .enum(['sqlite', 'postgres', 'mariadb', 'mssql', 'pervasive', 'ansi'])
      .describe('Whose SQL is understood there; ansi for one that is none of these.'),
    connections,
  }),
]);
export type DatabaseSettings = z.input<typeof DatabaseSettings>;
