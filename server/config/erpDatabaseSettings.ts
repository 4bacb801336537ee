import { z } from 'zod';
import { Secret } from './Secret.ts';

const connections = z.number().int().min(1).max(100).default(8);
const password = Secret.nullable().default(null);

/** The setting `erp.database`. */
export const erpDatabaseSettings = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sqlite'), file: z.string() }),
  z.strictObject({
    type: z.literal('postgres'),
    url: z.string().describe('postgres://user@host:port/database, without the password.'),
    password,
    connections,
  }),
  z.strictObject({
    type: z.literal('mariadb'),
    url: z
      .string()
      .describe('mariadb://user@host:port/database, MySQL too; needs the driver “mariadb”.'),
    password,
    connections,
  }),
  z.strictObject({
    type: z.literal('mssql'),
    url: z
      .string()
      .describe('mssql://user@host:port/database, SQL Server; needs the driver “mssql”.'),
    password,
    connections,
  }),
  z.strictObject({
    type: z.literal('odbc'),
    connection: z
      .string()
      .describe('A connection string such as DSN=ERP;UID=erp_link; needs the driver “odbc”.'),
    password: password.describe('Added to the connection string as PWD.'),
    speaks: z
      .enum(['sqlite', 'postgres', 'mariadb', 'mssql', 'pervasive', 'ansi'])
      .describe('Whose SQL is understood there; ansi for one that is none of these.'),
    connections,
  }),
]);
